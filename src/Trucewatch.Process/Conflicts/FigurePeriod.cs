using System.Globalization;

namespace Trucewatch.Process;

/// <summary>The time that a figure counts, as far as its words tell it.</summary>
/// <param name="Kind">Which of the others holds.</param>
/// <param name="Day">The one day counted, or the day since which.</param>
/// <param name="Text">Words that are neither.</param>
internal readonly record struct FigurePeriod(PeriodKind Kind, DateOnly? Day, string Text)
{
    private const int DaysOfWeek = 7;

    // A date further back than this is not the day whose dead are counted today but the one since which they are.
    private const int FarthestDay = 6;
    private const int SameStartDays = 3;
    private const int YearDigits = 4;

    private static readonly int[] DaysInLeapYear = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static FigurePeriod Of(string? period, DateOnly told)
    {
        var words = period is null ? [] : Words.Of(period);
        if (words.Count == 0)
            return new FigurePeriod(PeriodKind.None, null, "");
        if (words.Contains("24") && words.Contains("hours") || (words.Contains("day") && words.Exists(word => word is "past" or "last" or "previous")))
            return new FigurePeriod(PeriodKind.Day, told, "");
        var since = words[0] == "since";
        var dates = DateIn(words, told);
        if (since || (dates is { } start && told.DayNumber - start.DayNumber > FarthestDay))
            return new FigurePeriod(PeriodKind.Since, dates, "");
        if (dates is { } day)
            return new FigurePeriod(PeriodKind.Day, day, "");
        foreach (var word in words)
        {
            if (word == "today" || word == "yesterday")
                return new FigurePeriod(PeriodKind.Day, word == "today" ? told : told.AddDays(-1), "");
            for (var back = 0; back < DaysOfWeek; back++)
            {
                if (string.Equals(word, told.AddDays(-back).DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase))
                    return new FigurePeriod(PeriodKind.Day, told.AddDays(-back), "");
            }
        }

        return new FigurePeriod(PeriodKind.Other, null, string.Join(' ', words));
    }

    /// <summary>Whether it is a time of the calendar, whenever it is spoken of: "April and May", "the first half of 2024".</summary>
    public bool IsOfCalendar => Kind == PeriodKind.Other
        && Text.Split(' ').Any(word => Array.Exists(Months, month => month.Equals(word, StringComparison.OrdinalIgnoreCase)) || (word.Length == YearDigits && word.All(char.IsAsciiDigit)));

    /// <summary>Whether both count the same time, as far as can be told; null where one does not say its time.</summary>
    public bool? IsSameAs(FigurePeriod other)
    {
        if (Kind == PeriodKind.None || other.Kind == PeriodKind.None)
            return null;
        if (Kind != other.Kind)
            return false;
        return Kind switch
        {
            PeriodKind.Day => Day == other.Day,
            PeriodKind.Since => Day is not { } start || other.Day is not { } second || Math.Abs(start.DayNumber - second.DayNumber) <= SameStartDays,
            _ => Text == other.Text,
        };
    }

    private static DateOnly? DateIn(List<string> words, DateOnly told)
    {
        // "18 and 23 March" is a span, not a day.
        if (words.Contains("and") || words.Contains("to"))
            return null;
        for (var i = 0; i < words.Count; i++)
        {
            var month = words[i].Length < 3 ? -1 : Array.FindIndex(Months, name => name.StartsWith(words[i], StringComparison.OrdinalIgnoreCase));
            if (month < 0)
                continue;
            foreach (var beside in new[] { i - 1, i + 1 })
            {
                if (beside < 0 || beside >= words.Count || !int.TryParse(words[beside], CultureInfo.InvariantCulture, out var day) || day < 1 || day > DaysInLeapYear[month])
                    continue;
                var after = Math.Max(beside, i) + 1;
                var named = after < words.Count && int.TryParse(words[after], CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 3000 ? year : (int?)null;
                var date = new DateOnly(named ?? told.Year, month + 1, Math.Min(day, DateTime.DaysInMonth(named ?? told.Year, month + 1)));
                return named is null && date > told ? date.AddYears(-1) : date;
            }
        }

        return null;
    }
}
