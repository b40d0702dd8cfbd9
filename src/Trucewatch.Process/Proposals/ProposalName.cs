using System.Globalization;

namespace Trucewatch.Process;

/// <summary>The words of a proposal's name that tell it from others.</summary>
internal static class ProposalName
{
    // A name that only says who made it is shared by all the offers of that maker.
    private const double OfMakerOnly = 0.4;
    private const double OfSeveralWords = 1.5;

    private static readonly HashSet<string> Months = new(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], StringComparer.Ordinal);

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "by", "from", "with", "new", "latest", "its", "his", "their", "s", "u",
        "different", "memorandum", "treaty", "pact",
        "month", "months", "week", "weeks", "long", "full", "mediators", "mediator",
        "plan", "proposal", "offer", "deal", "agreement", "truce", "ceasefire", "cease", "fire", "accord", "draft", "outline", "framework", "day", "days",
        "every", "all", "any", "no", "some", "more", "other", "another", "this", "that", "such", "under", "possible", "current", "last", "first",
        "previous", "nationwide", "temporary", "permanent", "lasting", "interim", "fragile", "humanitarian", "immediate", "hostage", "hostages", "prisoner", "prisoners",
        "release", "exchange", "swap", "pause", "peace", "war", "end", "revised", "updated", "extended", "idea", "text", "package", "initiative", "resolution", "principles",
    };

    private static readonly HashSet<string> Revisions = new(["revised", "updated", "amended", "modified"], StringComparer.Ordinal);

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

    // "… in Gaza" is said of all the offers of one process.
    public static HashSet<string> Key(string name) => [.. Words.Of(name).TakeWhile((word, index) => index == 0 || word != "in").Select(word => Numbers.GetValueOrDefault(word, word)).Where(word => !Common.Contains(word))];

    /// <summary>The words of a name that are written as names are, months left out.</summary>
    public static HashSet<string> Capitalized(string name) =>
        name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).SelectMany(Words.Of).Where(word => !Months.Contains(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it says that the offer takes the place of an earlier one: "the revised proposal".</summary>
    public static bool IsRevision(string name) => Words.Of(name).Exists(Revisions.Contains);

    /// <summary>Whether the words tell nothing but the month of a day: "the November agreement".</summary>
    public static bool IsOfMonth(HashSet<string> key, DateOnly day) => key.Count > 0 && key.All(word => char.IsDigit(word[0]) || word == MonthOf(day));

    private static string MonthOf(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month).ToLowerInvariant();

    /// <summary>Whether a word of it is more than a number.</summary>
    public static bool IsOwn(string name) => Key(name).Any(word => !char.IsDigit(word[0]));

    /// <summary>
    /// The share of the shorter name's telling words that the other has too; less where they share only one name of a maker, more where they
    /// share several words and no other is in either; 0 when one has none.
    /// </summary>
    /// <param name="a">The words of one.</param>
    /// <param name="b">The words of the other.</param>
    /// <param name="ofMakers">Those that only say whose it is.</param>
    /// <param name="isOfOne">Whether the two have one maker between them, whose name may be of several words.</param>
    public static double Likeness(HashSet<string> a, HashSet<string> b, HashSet<string> ofMakers, bool isOfOne)
    {
        var shared = a.Where(b.Contains).ToList();
        if (shared.Count == 0)
            return 0;
        if (shared.Count > 1 && a.SetEquals(b) && !(isOfOne && shared.TrueForAll(ofMakers.Contains)))
            return OfSeveralWords;
        var likeness = (double)shared.Count / Math.Min(a.Count, b.Count);
        return shared.TrueForAll(ofMakers.Contains) ? Math.Min(OfMakerOnly, likeness) : likeness;
    }
}
