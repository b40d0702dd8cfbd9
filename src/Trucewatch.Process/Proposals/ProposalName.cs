namespace Trucewatch.Process;

/// <summary>The words of a proposal's name that tell it from others.</summary>
internal static class ProposalName
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "by", "from", "with", "new", "latest", "its", "his", "their", "s", "u",
        "plan", "proposal", "offer", "deal", "agreement", "truce", "ceasefire", "accord", "draft", "outline", "framework", "day", "days",
    };

    public static HashSet<string> Key(string name) => [.. Words.Of(name).Where(word => !Common.Contains(word))];

    /// <summary>The share of the shorter name's telling words that the other has too; 0 when one has none.</summary>
    public static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
