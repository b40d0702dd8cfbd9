namespace Trucewatch.Process;

/// <summary>Reads off a sentence's words whether its number is given against somebody else's: "not the higher number that the army gives", "well below what the government claims".</summary>
internal static class ContrastWords
{
    // Between a comparison and the word by which somebody tells the other number; between such a number and what is said of it.
    private const int Near = 8;

    private static readonly HashSet<string> Lower = new(["lower", "smaller", "fewer", "less"], StringComparer.Ordinal);
    private static readonly HashSet<string> Higher = new(["higher", "larger", "bigger", "greater", "more"], StringComparer.Ordinal);
    private static readonly HashSet<string> LowerAlone = new(["below", "half", "short"], StringComparer.Ordinal);
    private static readonly HashSet<string> HigherAlone = new(["above", "twice", "double"], StringComparer.Ordinal);
    private static readonly HashSet<string> Numbers = new(["number", "numbers", "figure", "figures", "count", "toll", "total", "estimate", "estimates"], StringComparer.Ordinal);

    // "More than a dozen" and "below 60" are sizes of their own number; what is compared with begins so, or with a name.
    private static readonly HashSet<string> OfOthers = new(["what", "that", "the", "those", "any", "its", "his", "it", "they"], StringComparer.Ordinal);

    private static readonly HashSet<string> Telling = new(
        [
            "say", "says", "said", "claim", "claims", "claimed", "give", "gives", "gave", "given", "report", "reports", "reported", "count", "counts", "counted",
            "admit", "admits", "admitted", "acknowledge", "acknowledges", "acknowledged", "put", "estimate", "estimates", "estimated",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Overstating = ["exaggerat", "inflat", "overstat"];
    private static readonly string[] Disputing = ["disput", "contest", "contradict", "challeng", "reject", "dismiss", "deny", "denie"];

    public static Contrast Of(string sentence)
    {
        var words = Split(sentence);
        var found = Contrast.None;
        for (var i = 0; i < words.Count && found is Contrast.None or Contrast.Either; i++)
        {
            if (words[i] is "not" or "than" && At(words, i + 1) == "the" && Numbers.Contains(At(words, i + 3)) && Size(At(words, i + 2)) is not Contrast.None and var size)
                found = size == Contrast.Lower ? Contrast.Higher : Contrast.Lower;
            else if (Compared(words, i) is not Contrast.None and var compared)
                found = compared;
            else if (StartsWith(words[i], Overstating) && HasNumberNear(words, i))
                found = Contrast.Lower;
            else if (StartsWith(words[i], Disputing) && HasNumberNear(words, i))
                found = Contrast.Either;
        }

        return found;
    }

    private static Contrast Size(string word) => Lower.Contains(word) ? Contrast.Lower : Higher.Contains(word) ? Contrast.Higher : Contrast.None;

    private static Contrast Compared(List<string> words, int i)
    {
        var size = Size(words[i]);
        var other = i + 2;
        if (size is Contrast.None)
        {
            size = LowerAlone.Contains(words[i]) ? Contrast.Lower : HigherAlone.Contains(words[i]) ? Contrast.Higher : Contrast.None;
            other = At(words, i + 1) == "of" ? i + 2 : i + 1;
        }
        else if (At(words, i + 1) != "than")
        {
            return Contrast.None;
        }

        if (size is Contrast.None || !(OfOthers.Contains(At(words, other)) || (At(words, other) is { Length: > 0 } name && char.IsUpper(name[0]))))
            return Contrast.None;
        // "Below that of the ministry" needs no word of telling.
        if (At(words, other) is "that" or "those" && At(words, other + 1) == "of")
            return size;
        for (var j = other; j < words.Count && j <= other + Near && words[j] != ","; j++)
        {
            if (Telling.Contains(words[j]))
                return size;
        }

        return Contrast.None;
    }

    private static bool HasNumberNear(List<string> words, int at)
    {
        for (var i = Math.Max(0, at - Near); i < words.Count && i <= at + Near; i++)
        {
            if (Numbers.Contains(words[i]))
                return true;
        }

        return false;
    }

    private static bool StartsWith(string word, string[] starts) => Array.Exists(starts, start => word.StartsWith(start, StringComparison.Ordinal));

    private static string At(List<string> words, int i) => i < words.Count ? words[i] : "";

    // The words, with a comma for what parts one clause from the next.
    private static List<string> Split(string sentence)
    {
        var words = new List<string>();
        for (var i = 0; i < sentence.Length;)
        {
            var from = i;
            while (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
                i++;
            if (i > from)
                words.Add(sentence[from..i]);
            else if (sentence[i++] is ',' or ';' or '"' or '“' or '”')
                words.Add(",");
        }

        return words;
    }
}
