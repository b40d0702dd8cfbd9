namespace Trucewatch.Codebook;

/// <summary>A way from a word to others: <c>object</c>, <c>owner of object</c>, or several together, <c>subject + with</c>.</summary>
/// <param name="Steps">The roles in walking order: for <c>owner of object</c>, first <c>object</c>, then <c>owner</c>.</param>
public sealed record RolePath(IReadOnlyList<string> Steps)
{
    /// <summary>A further way whose words are taken as well, or null.</summary>
    public RolePath? Also { get; init; }

    /// <summary>The path as an analyst writes it.</summary>
    public override string ToString() => string.Join(" of ", Steps.Reverse()) + (Also is null ? "" : " + " + Also);
}
