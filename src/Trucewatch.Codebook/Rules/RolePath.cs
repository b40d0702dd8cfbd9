namespace Trucewatch.Codebook;

/// <summary>A way from a word to another: <c>object</c>, <c>owner of object</c>.</summary>
/// <param name="Steps">The roles in walking order: for <c>owner of object</c>, first <c>object</c>, then <c>owner</c>.</param>
public sealed record RolePath(IReadOnlyList<string> Steps)
{
    /// <summary>The path as an analyst writes it.</summary>
    public override string ToString() => string.Join(" of ", Steps.Reverse());
}
