using System.Globalization;

namespace Trucewatch.Ledger.Postgres;

/// <summary>A search as a condition on <c>reading_words w</c>.</summary>
internal sealed class WordQuery
{
    private readonly List<(string Name, object? Value)> _parameters = [];

    private WordQuery(IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        Phrases = phrases;
        _parameters.Add(("@words", phrases.SelectMany(phrase => phrase).Select(SearchWords.Cut).Distinct(StringComparer.Ordinal).ToArray()));
        Condition = "w.words @> @words";
        foreach (var (number, phrase) in phrases.Index())
        {
            _parameters.Add((Name(number), string.Concat(phrase.Select(FoldedText.Between))));
            // The index knows words and not their neighbours, nor what was cut off them.
            if (phrase.Count > 1 || phrase[0] != SearchWords.Cut(phrase[0]))
                Condition += " AND " + Has(number);
        }
    }

    /// <summary>The parts that a report must have, all of them; each one word or several that stand together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>The condition.</summary>
    public string Condition { get; }

    /// <summary>The words that the condition looks for in the index, and a folded phrase for each part.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>The query that means what somebody typed; null where that has no word.</summary>
    public static WordQuery? Of(string text)
    {
        var phrases = SearchText.Parts(text)
            .Select(part => (IReadOnlyList<string>)[.. SearchWords.Of(part).Select(word => word.Folded)])
            .Where(phrase => phrase.Count > 0)
            .ToList();
        return phrases.Count > 0 ? new WordQuery(phrases) : null;
    }

    /// <summary>The query for one part alone.</summary>
    public static WordQuery Of(IReadOnlyList<string> phrase) => new([phrase]);

    /// <summary>How often a part stands in the folded text, as an expression.</summary>
    public string Count(int phrase) => CanOverlap(Phrases[phrase])
        ? $"(SELECT count(*) FROM regexp_matches(w.folded, '(?=' || {Name(phrase)} || ')', 'g'))"
        : $"((length(w.folded) - length(replace(w.folded, {Name(phrase)}, ''))) / length({Name(phrase)}))";

    /// <summary>The condition that a part stands in the folded text at all.</summary>
    public static string Has(int phrase) => $"strpos(w.folded, {Name(phrase)}) > 0";

    // Whether a phrase ends as it begins, as "day after day" does; folded words have no character that means something in an expression.
    private static bool CanOverlap(IReadOnlyList<string> phrase) =>
        Enumerable.Range(1, phrase.Count - 1).Any(length => phrase.Take(length).SequenceEqual(phrase.Skip(phrase.Count - length), StringComparer.Ordinal));

    private static string Name(int phrase) => string.Create(CultureInfo.InvariantCulture, $"@phrase{phrase}");
}
