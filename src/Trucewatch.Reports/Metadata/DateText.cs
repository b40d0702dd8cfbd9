using System.Collections.Frozen;
using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>Reads dates as pages and bylines write them: ISO 8601, "Mon, March 24th 2025 at 11:18 AM", "19 March 2025, 02:15 GMT".</summary>
internal static class DateText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2099;
    private const int MostTokens = 400;

    private static readonly FrozenDictionary<string, int> Months = Names("months.txt", int.Parse);
    private static readonly FrozenDictionary<string, double> Zones = Names("zones.txt", number => double.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>The first date in a text, with the time of day and zone that stand with it; null when there is none.</summary>
    /// <param name="text">A line or a value of metadata; only its first part is read when it is long.</param>
    /// <param name="foundIn">What to say of where it was found.</param>
    public static PublicationTime? Find(string text, string foundIn)
    {
        var tokens = DateToken.Split(text, MostTokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadDay(tokens, i, out var date, out var next))
            {
                var (time, offset) = ReadTime(text, tokens, i, next);
                return new PublicationTime(date, time, offset, foundIn);
            }
        }

        return null;
    }

    /// <summary>The time that a value of metadata gives as seconds or milliseconds since 1970; null when it is no such number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="foundIn">What to say of where it was found.</param>
    public static PublicationTime? FromEpoch(string value, string foundIn)
    {
        const int SecondsDigits = 10;
        const int MillisecondsDigits = 13;
        if (value.Length is not (SecondsDigits or MillisecondsDigits) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var moment = DateTimeOffset.FromUnixTimeSeconds(value.Length == SecondsDigits ? number : number / 1000).UtcDateTime;
        return new PublicationTime(DateOnly.FromDateTime(moment), new TimeOnly(moment.Hour, moment.Minute, moment.Second), TimeSpan.Zero, foundIn);
    }

    /// <summary>Whether a text is a date and little else, as lines under headlines are.</summary>
    public static bool IsMostlyDate(string text)
    {
        var tokens = DateToken.Split(text, MostTokens);
        if (tokens.Count > 24)
            return false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadDay(tokens, i, out _, out var next))
                return tokens.Count - (next - i) <= 12;
        }

        return false;
    }

    private static bool ReadDay(List<DateToken> tokens, int at, out DateOnly date, out int next)
    {
        date = default;
        next = at;
        var token = tokens[at];
        if (token.Number is { } number)
        {
            if (token.Digits == 8 && At(tokens, at + 1).Separator != ':' && Make(number / 10000, number / 100 % 100, number % 100, out date))
                return Take(at + 1, out next);
            if (token.Digits == 4 && ReadNumeric(tokens, at, yearFirst: true, out date))
                return Take(at + 3, out next);
            if (token.Digits <= 2 && ReadNumeric(tokens, at, yearFirst: false, out date))
                return Take(at + 3, out next);
            // 2025年3月24日
            if (token.Digits == 4 && At(tokens, at + 1).Word is "年" && At(tokens, at + 3).Word is "月" && At(tokens, at + 2).Number is { } numbered &&
                At(tokens, at + 4).Number is { } dayOf && Make(number, numbered, dayOf, out date))
            {
                return Take(at + 5, out next);
            }

            // 24 March 2025, 24th of March, 2025
            var month = at + 1;
            if (At(tokens, month).Word is "th" or "st" or "nd" or "rd")
                month++;
            if (At(tokens, month).Word is "of" or "de")
                month++;
            if (token.Digits <= 2 && Month(At(tokens, month)) is { } named)
            {
                var year = At(tokens, month + 1).Word is "de" ? month + 2 : month + 1;
                if (At(tokens, year) is { Digits: 4, Number: { } y } && Make(y, named, number, out date))
                    return Take(year + 1, out next);
            }

            return false;
        }

        // March 24th, 2025
        if (Month(token) is { } first && At(tokens, at + 1) is { Digits: <= 2, Number: { } day })
        {
            var year = at + 2;
            if (At(tokens, year).Word is "th" or "st" or "nd" or "rd")
                year++;
            if (At(tokens, year) is { Digits: 4, Number: { } y } && Make(y, first, day, out date))
                return Take(year + 1, out next);
        }

        return false;

        static bool Take(int value, out int next)
        {
            next = value;
            return true;
        }
    }

    private static bool ReadNumeric(List<DateToken> tokens, int at, bool yearFirst, out DateOnly date)
    {
        date = default;
        var (second, third) = (At(tokens, at + 1), At(tokens, at + 2));
        if (second.Number is not { } b || third.Number is not { } c || second.Digits > 2 || second.Separator != third.Separator ||
            second.Separator is not ('-' or '/' or '.'))
        {
            return false;
        }

        var a = tokens[at].Number!.Value;
        if (yearFirst)
            return third.Digits <= 2 && Make(a, b, c, out date);
        if (third.Digits != 4)
            return false;
        // Points part day, month, year; slashes are read so too only where the American order makes no date.
        return second.Separator == '/' ? Make(c, a, b, out date) || Make(c, b, a, out date) : Make(c, b, a, out date) || Make(c, a, b, out date);
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>The time of day near a date: after it, or as "11:02 AM, March 24, 2025" just before it.</summary>
    private static (TimeOnly? Time, TimeSpan? Offset) ReadTime(string text, List<DateToken> tokens, int start, int next)
    {
        for (var i = next; i < Math.Min(next + 5, tokens.Count); i++)
        {
            if (ReadClock(tokens, i, out var time, out var after))
                return (time, ReadOffset(text, tokens, after));
            if (tokens[i].Number is not null || ReadsAsUpdate(tokens[i].Word))
                break;
        }

        for (var i = Math.Max(0, start - 6); i < start; i++)
        {
            if (ReadClock(tokens, i, out var time, out var after) && after <= start)
                return (time, ReadOffset(text, tokens, after));
        }

        return (null, null);
    }

    // What follows "updated" is the time of the update.
    private static bool ReadsAsUpdate(string? word) => word is "updated" or "modified";

    private static bool ReadClock(List<DateToken> tokens, int at, out TimeOnly time, out int next)
    {
        time = default;
        next = at + 1;
        if (tokens[at] is { Digits: 4, Number: { } clock, Separator: ' ' } && clock / 100 < 24 && clock % 100 < 60 && At(tokens, next).Word is "gmt" or "utc" or "est" or "edt")
        {
            // 1742 GMT
            time = new TimeOnly(clock / 100, clock % 100);
            return true;
        }

        if (tokens[at] is not { Digits: <= 2, Number: { } hour })
            return false;
        if (hour < 24 && At(tokens, next).Word is "h" && At(tokens, next + 1) is { Digits: 2, Number: { } past and < 60 })
        {
            // 17h32
            time = new TimeOnly(hour, past);
            next += 2;
            return true;
        }

        int minute = 0, second = 0;
        var hasMinutes = At(tokens, next) is { Digits: 2, Separator: ':' or '.' } && At(tokens, next).Number < 60;
        if (hasMinutes)
        {
            minute = tokens[next++].Number!.Value;
            if (At(tokens, next) is { Digits: 2, Separator: ':' } seconds && seconds.Number < 60)
            {
                second = seconds.Number!.Value;
                next++;
                if (At(tokens, next) is { Separator: '.', Number: not null })
                    next++;
            }
        }

        var half = At(tokens, next).Word is { } word ? word.Replace(".", "", StringComparison.Ordinal) : null;
        if (half is "am" or "pm" or "a" or "p")
        {
            next += half.Length == 1 && At(tokens, next + 1).Word is "m" ? 2 : 1;
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }
        else if (!hasMinutes || hour > 23)
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    private static TimeSpan? ReadOffset(string text, List<DateToken> tokens, int at)
    {
        var token = At(tokens, at);
        if (token.Word is { } word)
        {
            if (!Zones.TryGetValue(word, out var hours))
                return null;
            return hours == 0 && At(tokens, at + 1) is { Separator: '+' or '-', Number: not null } ? ReadOffset(text, tokens, at + 1) : TimeSpan.FromHours(hours);
        }

        if (token is not { Number: { } number, Separator: '+' or '-' or '−' })
            return null;
        var minutes = token.Digits == 4 ? (number / 100 * 60) + (number % 100)
            : (number * 60) + (At(tokens, at + 1) is { Separator: ':', Number: { } part } ? part : 0);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(token.Separator == '+' ? minutes : -minutes);
    }

    private static int? Month(DateToken token) =>
        token.Word is { Length: > 2 } word && Months.TryGetValue(word.TrimEnd('.'), out var month) ? month : null;

    private static DateToken At(List<DateToken> tokens, int index) => index < tokens.Count ? tokens[index] : default;

    private static FrozenDictionary<string, T> Names<T>(string file, Func<string, T> read) =>
        EmbeddedText.Groups(file)
            .SelectMany(group => group.Words.Select(word => KeyValuePair.Create(word, read(group.Name))))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
}
