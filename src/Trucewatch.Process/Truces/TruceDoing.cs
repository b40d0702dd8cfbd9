using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A start, extension, end or breach as one sentence tells it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Event">The record.</param>
/// <param name="Dated">The day, when the report gives one.</param>
/// <param name="Telling">Who tells it.</param>
internal sealed record TruceDoing(DatedReport Report, Event Event, DateOnly? Dated, Telling Telling)
{
    // "Since January" dates a start no more closely than a month; such a telling joins a truce, it makes none.
    private const int ClosestDays = 2;

    public DateOnly Day => Dated ?? Report.Day;

    /// <summary>The codebook's rule that found it, without its page.</summary>
    public string Rule => Event.Rule[(Event.Rule.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether it speaks of one phase only.</summary>
    public bool IsOfPhase => Rule.Contains("phase", StringComparison.Ordinal);

    /// <summary>All of one type, as they are told, in order of the reports.</summary>
    public static IEnumerable<TruceDoing> All(IReadOnlyList<DatedReport> reports, string type, Status status = Status.Actual) =>
        from report in reports
        from doing in report.Coded.Records.OfType<Event>()
        where doing.Type == type && doing.Status == status
        select new TruceDoing(report, doing, DayOf(doing.Time), Telling.Of(report, doing));

    /// <summary>The times that a truce was made longer; agreed to be, it is, from the day of the words.</summary>
    public static IEnumerable<TruceDoing> Extensions(IReadOnlyList<DatedReport> reports) =>
        All(reports, ProcessTerms.TruceExtension).Concat(All(reports, ProcessTerms.TruceExtension, Status.Planned).Where(doing => doing.Dated <= doing.Report.Day));

    /// <summary>The length in days that its sentence gives, when it gives one.</summary>
    public double? Days() => Report.Coded.Records.OfType<Figure>()
        .Where(figure => figure.Measure == ProcessTerms.TruceDays
            && figure.Status != Status.Denied
            && figure.Evidence.Any(evidence => Event.Evidence.Any(told => told.Sentence == evidence.Sentence)))
        .Select(figure => (double?)figure.Min)
        .FirstOrDefault();

    private static DateOnly? DayOf(TimeReference? time) =>
        time is { From: { } from } && (time.To is not { } to || to.DayNumber - from.DayNumber <= ClosestDays) ? from : null;
}
