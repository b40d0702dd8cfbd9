namespace Trucewatch.Workbench;

/// <summary>A choice among a few values, in a page's form of filters.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Label">Its label.</param>
/// <param name="Values">What can be chosen, beside everything.</param>
/// <param name="Chosen">What is chosen; null for everything.</param>
internal sealed record PageChoice(string Name, string Label, IReadOnlyList<string> Values, string? Chosen)
{
    /// <summary>The word for no choice.</summary>
    public string None { get; init; } = "All";
}
