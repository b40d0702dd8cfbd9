namespace Trucewatch.Process;

/// <summary>The words of a proposal's name that tell it from others.</summary>
internal static class ProposalName
{
    private const int SharedStart = 4;

    // A name that only says who made it is shared by all the offers of that maker.
    private const double OfMakerOnly = 0.4;

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "by", "from", "with", "new", "latest", "its", "his", "their", "s", "u",
        "plan", "proposal", "offer", "deal", "agreement", "truce", "ceasefire", "cease", "fire", "accord", "draft", "outline", "framework", "day", "days",
        "every", "all", "any", "no", "some", "more", "other", "another", "different", "this", "that", "such", "under", "possible", "current", "last", "first",
        "previous", "temporary", "permanent", "lasting", "interim", "fragile", "humanitarian", "immediate", "hostage", "hostages", "prisoner", "prisoners",
        "release", "exchange", "swap", "pause", "peace", "war", "end", "revised", "updated", "idea", "text", "package", "initiative", "resolution", "principles",
    };

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["ten"] = "10",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["ninety"] = "90",
    };

    public static HashSet<string> Key(string name) => [.. Words.Of(name).Select(word => Numbers.GetValueOrDefault(word, word)).Where(word => !Common.Contains(word))];

    /// <summary>The share of the shorter name's telling words that the other has too; less where they share only the name of a maker; 0 when one has none.</summary>
    public static double Likeness(HashSet<string> a, HashSet<string> b, IEnumerable<string> makers)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var shared = a.Where(b.Contains).ToList();
        if (shared.Count == 0)
            return 0;
        var names = makers.SelectMany(Words.Of).ToList();
        var likeness = (double)shared.Count / Math.Min(a.Count, b.Count);
        return shared.TrueForAll(word => names.Exists(maker => IsOf(word, maker))) && !a.SetEquals(b) ? Math.Min(OfMakerOnly, likeness) : likeness;
    }

    // "Egyptian" is of Egypt.
    private static bool IsOf(string word, string maker) =>
        word.Length >= SharedStart && maker.Length >= SharedStart && string.CompareOrdinal(word, 0, maker, 0, SharedStart) == 0;
}
