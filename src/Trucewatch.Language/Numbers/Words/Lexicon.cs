using System.Collections.Frozen;
using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>The word lists, made ready once for look-up by spans of text, without regard to case.</summary>
internal static class Lexicon
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, WordInfo> Words = Build();
    private static readonly FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, string> Symbols = Pairs(WordLists.CurrencySymbol)
        .ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);

    private static readonly (string Nation, string Name, string Code)[] NationalCurrencies =
        [.. Lines(WordLists.NationalCurrency).Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1], parts[2]))];

    /// <summary>What the lists say of a word; null for a word in no list.</summary>
    public static WordInfo? Find(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && BySpan.TryGetValue(word, out var info) ? info : null;

    /// <summary>The currency code of a sign; null for another character.</summary>
    public static string? CurrencyOf(char sign) => Symbols.GetValueOrDefault(sign);

    /// <summary>The code of a currency called with its country's adjective, such as "Syrian pounds"; null when not known.</summary>
    public static string? NationalCurrency(ReadOnlySpan<char> nation, ReadOnlySpan<char> name)
    {
        foreach (var (adjective, currency, code) in NationalCurrencies)
        {
            if (name.StartsWith(currency, StringComparison.OrdinalIgnoreCase) && nation.Equals(adjective, StringComparison.OrdinalIgnoreCase))
                return code;
        }

        return null;
    }

    private static FrozenDictionary<string, WordInfo> Build()
    {
        var words = new Dictionary<string, WordInfo>(StringComparer.OrdinalIgnoreCase);
        AddValued(words, WordLists.Small, WordRoles.Small);
        AddValued(words, WordLists.Tens, WordRoles.Tens);
        AddValued(words, WordLists.Hundred, WordRoles.Hundred);
        AddValued(words, WordLists.Scale, WordRoles.Scale);
        AddValued(words, WordLists.ShortScale, WordRoles.ShortScale);
        AddValued(words, WordLists.Dozen, WordRoles.Dozen);
        AddValued(words, WordLists.Ordinal, WordRoles.Ordinal);
        AddValued(words, WordLists.Denominator, WordRoles.Denominator);
        AddValued(words, WordLists.VaguePlural, WordRoles.VaguePlural);
        AddValued(words, WordLists.VagueWord, WordRoles.VagueWord);
        AddValued(words, WordLists.Month, WordRoles.Month);
        AddValued(words, WordLists.Weekday, WordRoles.Weekday);
        foreach (var (days, spellings) in Groups(WordLists.DurationUnit))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.DurationUnit;
                info.Unit = spellings[0];
                info.Days = double.Parse(days, CultureInfo.InvariantCulture);
            }
        }

        foreach (var (unit, spellings) in Groups(WordLists.QuantityUnit))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.QuantityUnit;
                info.Unit = unit;
            }
        }

        foreach (var (currency, spellings) in Groups(WordLists.CurrencyWord))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.CurrencyWord;
                info.Currency = currency;
            }
        }

        foreach (var code in Items(WordLists.CurrencyCode))
        {
            var info = Of(words, code);
            info.Roles |= WordRoles.CurrencyCode;
            info.Currency = code == "NIS" ? "ILS" : code;
        }

        AddRole(words, WordLists.NameHead, WordRoles.NameHead);
        AddRole(words, WordLists.LowerNameHead, WordRoles.LowerNameHead);
        AddRole(words, WordLists.UnitAdjective, WordRoles.UnitAdjective);
        AddRole(words, WordLists.CountNoun, WordRoles.CountNoun);
        AddRole(words, WordLists.NotPlural, WordRoles.NotPlural);
        AddRole(words, WordLists.YearLead, WordRoles.YearLead);
        AddRole(words, WordLists.Change, WordRoles.Change);
        AddRole(words, WordLists.HalfBlocker, WordRoles.HalfBlocker);
        AddRole(words, WordLists.OverLead, WordRoles.OverLead);
        AddRole(words, WordLists.OverVerb, WordRoles.OverVerb);
        AddRole(words, WordLists.OneBefore, WordRoles.OneBefore);
        AddRole(words, WordLists.OneAfter, WordRoles.OneAfter);
        AddRole(words, WordLists.DayPart, WordRoles.DayPart);
        AddRole(words, WordLists.FutureCue, WordRoles.FutureCue);
        AddRole(words, WordLists.PastCue, WordRoles.PastCue);
        AddHedges(words, WordLists.AboutHedges, Hedge.About);
        AddHedges(words, WordLists.AtLeastHedges, Hedge.AtLeast);
        AddHedges(words, WordLists.AtMostHedges, Hedge.AtMost);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddHedges(Dictionary<string, WordInfo> words, string list, Hedge hedge)
    {
        foreach (var line in Lines(list))
        {
            var phrase = new HedgePhrase(line.Split(' '), hedge);
            var info = Of(words, phrase.Words[^1]);
            info.HedgesEndingHere = [.. info.HedgesEndingHere.Append(phrase).OrderByDescending(known => known.Words.Length)];
        }
    }

    private static void AddValued(Dictionary<string, WordInfo> words, string list, WordRoles role)
    {
        foreach (var (value, spellings) in Groups(list))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= role;
                info.Value = double.Parse(value, CultureInfo.InvariantCulture);
            }
        }
    }

    private static void AddRole(Dictionary<string, WordInfo> words, string list, WordRoles role)
    {
        foreach (var word in Items(list))
            Of(words, word).Roles |= role;
    }

    private static WordInfo Of(Dictionary<string, WordInfo> words, string word)
    {
        if (!words.TryGetValue(word, out var info))
            words.Add(word, info = new WordInfo());
        return info;
    }

    private static IEnumerable<(string Head, string[] Items)> Groups(string list) =>
        Lines(list).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], Items(parts[1]).ToArray()));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string list) =>
        Items(list).Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static string[] Items(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Lines(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
