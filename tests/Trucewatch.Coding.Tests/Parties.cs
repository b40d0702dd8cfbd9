namespace Trucewatch.Coding.Tests;

/// <summary>Two parties whose names are exchanged.</summary>
/// <param name="A">The name of one.</param>
/// <param name="OfA">What is its own: a demonym, or the name again.</param>
/// <param name="B">The name of the other.</param>
/// <param name="OfB">What is the other's own.</param>
public sealed record Parties(string A, string OfA, string B, string OfB)
{
    /// <summary>The template with the names in it.</summary>
    public string Fill(string template) => template
        .Replace("{A}", A, StringComparison.Ordinal).Replace("{ofA}", OfA, StringComparison.Ordinal)
        .Replace("{B}", B, StringComparison.Ordinal).Replace("{ofB}", OfB, StringComparison.Ordinal);

    /// <summary>The text with each name in the other's place; demonyms first, since names begin them.</summary>
    public string Exchange(string text) => text
        .Replace(OfA, "\u0001", StringComparison.Ordinal).Replace(OfB, "\u0002", StringComparison.Ordinal)
        .Replace(A, "\u0003", StringComparison.Ordinal).Replace(B, "\u0004", StringComparison.Ordinal)
        .Replace("\u0001", OfB, StringComparison.Ordinal).Replace("\u0002", OfA, StringComparison.Ordinal)
        .Replace("\u0003", B, StringComparison.Ordinal).Replace("\u0004", A, StringComparison.Ordinal);
}
