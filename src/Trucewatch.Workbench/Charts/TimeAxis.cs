namespace Trucewatch.Workbench;

/// <summary>Where days lie on a drawing.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; later than the first.</param>
/// <param name="Left">Where the first lies.</param>
/// <param name="Right">Where the last ends.</param>
internal sealed record TimeAxis(DateOnly From, DateOnly To, double Left, double Right)
{
    private const double LeastBetweenTicks = 64;
    private const double LongestTick = 48;

    private double PerDay => (Right - Left) / (To.DayNumber - From.DayNumber + 1);

    /// <summary>An axis from a month's first day to a month's last, so that its ends are dates that people know; for shorter times, of whole days.</summary>
    public static TimeAxis Around(DateOnly first, DateOnly last, double left, double right)
    {
        const int DaysOfSeason = 120;
        if (last.DayNumber - first.DayNumber > DaysOfSeason)
            return new TimeAxis(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)), left, right);
        return new TimeAxis(Moved(first, -2), Moved(last, 2), left, right);
    }

    /// <summary>Where a day begins; days outside lie at the ends.</summary>
    public double At(DateOnly day) => Left + (Math.Clamp(day.DayNumber - From.DayNumber, 0, To.DayNumber - From.DayNumber + 1) * PerDay);

    /// <summary>The middle of a day.</summary>
    public double Middle(DateOnly day) => Left + ((Math.Clamp(day.DayNumber - From.DayNumber, 0, To.DayNumber - From.DayNumber) + 0.5) * PerDay);

    /// <summary>Whether a day lies on it.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Days at which lines are drawn, with what is written there.</summary>
    public IEnumerable<(DateOnly Day, string Text)> Ticks()
    {
        foreach (var months in (int[])[1, 2, 3, 6, 12])
        {
            if (months * 30 * PerDay < LeastBetweenTicks)
                continue;
            if (months == 1 && 14 * PerDay >= LeastBetweenTicks)
                break;
            var day = new DateOnly(From.Year, (From.Month - 1) / months * months + 1, 1);
            for (; day <= To; day = day.AddMonths(months))
            {
                if (day >= From)
                    yield return (day, $"{day:yyyy-MM}");
            }

            yield break;
        }

        if (14 * PerDay < LeastBetweenTicks)
        {
            for (var year = new DateOnly(From.Year, 1, 1); year <= To; year = year.AddYears(Math.Max(1, (int)Math.Ceiling(LeastBetweenTicks / (365 * PerDay)))))
            {
                if (year >= From)
                    yield return (year, $"{year:yyyy}");
            }

            yield break;
        }

        var step = Math.Max(1, (int)Math.Ceiling((LeastBetweenTicks + 16) / PerDay));
        for (var day = From; day <= To; day = day.AddDays(step))
            yield return (day, $"{day:yyyy-MM-dd}");
    }

    /// <summary>The lines and their words.</summary>
    /// <param name="top">Where the lines begin.</param>
    /// <param name="bottom">Where they end; the words stand under it.</param>
    public Markup Write(double top, double bottom) => H($"""
        <g class="axis">{Each(Ticks(), tick => H($"""<line x1="{At(tick.Day)}" x2="{At(tick.Day)}" y1="{top}" y2="{bottom}"/>{When(At(tick.Day) + LongestTick < Right + 8, () => H($"""<text x="{At(tick.Day) + 3}" y="{bottom + 13}">{tick.Text}</text>"""))}"""))}<line class="base" x1="{Left}" x2="{Right}" y1="{bottom}" y2="{bottom}"/></g>
        """);

    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
