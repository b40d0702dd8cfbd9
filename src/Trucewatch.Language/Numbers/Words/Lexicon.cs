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

    private static readonly FrozenDictionary<char, string> Symbols = Pairs(NumberWordLists.CurrencySymbol)
        .ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);

    private static readonly (string Nation, string Name, string Code)[] NationalCurrencies =
        [.. Lines(NumberWordLists.NationalCurrency).Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1], parts[2]))];

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
        AddValued(words, NumberWordLists.Small, WordRoles.Small);
        AddValued(words, NumberWordLists.Tens, WordRoles.Tens);
        AddValued(words, NumberWordLists.Hundred, WordRoles.Hundred);
        AddValued(words, NumberWordLists.Scale, WordRoles.Scale);
        AddValued(words, NumberWordLists.ShortScale, WordRoles.ShortScale);
        AddValued(words, NumberWordLists.Dozen, WordRoles.Dozen);
        AddValued(words, NumberWordLists.Ordinal, WordRoles.Ordinal);
        AddValued(words, NumberWordLists.Denominator, WordRoles.Denominator);
        AddValued(words, NumberWordLists.VaguePlural, WordRoles.VaguePlural);
        AddValued(words, NumberWordLists.VagueWord, WordRoles.VagueWord);
        AddValued(words, NumberWordLists.Month, WordRoles.Month);
        AddValued(words, NumberWordLists.Weekday, WordRoles.Weekday);
        foreach (var (days, spellings) in Groups(NumberWordLists.DurationUnit))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.DurationUnit;
                info.Unit = spellings[0];
                info.Days = double.Parse(days, CultureInfo.InvariantCulture);
            }
        }

        foreach (var (unit, spellings) in Groups(NumberWordLists.QuantityUnit))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.QuantityUnit;
                info.Unit = unit;
            }
        }

        foreach (var (currency, spellings) in Groups(NumberWordLists.CurrencyWord))
        {
            foreach (var spelling in spellings)
            {
                var info = Of(words, spelling);
                info.Roles |= WordRoles.CurrencyWord;
                info.Currency = currency;
            }
        }

        foreach (var code in Items(NumberWordLists.CurrencyCode))
        {
            var info = Of(words, code);
            info.Roles |= WordRoles.CurrencyCode;
            info.Currency = code == "NIS" ? "ILS" : code;
        }

        AddRole(words, NumberWordLists.NameHead, WordRoles.NameHead);
        AddRole(words, NumberWordLists.LowerNameHead, WordRoles.LowerNameHead);
        AddRole(words, NumberWordLists.UnitAdjective, WordRoles.UnitAdjective);
        AddRole(words, NumberWordLists.CountNoun, WordRoles.CountNoun);
        AddRole(words, NumberWordLists.NotPlural, WordRoles.NotPlural);
        AddRole(words, NumberWordLists.YearLead, WordRoles.YearLead);
        AddRole(words, NumberWordLists.Change, WordRoles.Change);
        AddRole(words, NumberWordLists.HalfBlocker, WordRoles.HalfBlocker);
        AddRole(words, NumberWordLists.OverLead, WordRoles.OverLead);
        AddRole(words, NumberWordLists.OverVerb, WordRoles.OverVerb);
        AddRole(words, NumberWordLists.OneBefore, WordRoles.OneBefore);
        AddRole(words, NumberWordLists.OneAfter, WordRoles.OneAfter);
        AddRole(words, NumberWordLists.DayPart, WordRoles.DayPart);
        AddRole(words, NumberWordLists.FutureCue, WordRoles.FutureCue);
        AddRole(words, NumberWordLists.PastCue, WordRoles.PastCue);
        AddHedges(words, NumberWordLists.AboutHedges, Hedge.About);
        AddHedges(words, NumberWordLists.AtLeastHedges, Hedge.AtLeast);
        AddHedges(words, NumberWordLists.AtMostHedges, Hedge.AtMost);
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
