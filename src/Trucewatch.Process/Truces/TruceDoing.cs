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

    private readonly Lazy<double?> _days = new(() => DaysOf(Report, Event), LazyThreadSafetyMode.PublicationOnly);

    public DateOnly Day => Dated ?? Report.Day;

    /// <summary>The codebook's rule that found it, without its page.</summary>
    public string Rule { get; } = Event.Rule[(Event.Rule.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether it speaks of one phase only.</summary>
    public bool IsOfPhase { get; } = Event.Rule.IndexOf("phase", Event.Rule.IndexOf('/', StringComparison.Ordinal) + 1, StringComparison.Ordinal) >= 0;

    /// <summary>What a record of a report tells.</summary>
    public static TruceDoing Of(DatedReport report, Event doing) => new(report, doing, DayOf(doing.Time), Telling.Of(report, doing));

    /// <summary>The length in days that its sentence gives, when it gives one.</summary>
    public double? Days => _days.Value;
    private static double? DaysOf(DatedReport report, Event doing) => report.Coded.Records.OfType<Figure>()
        .Where(figure => figure.Measure == ProcessTerms.TruceDays
            && figure.Status != Status.Denied
            && figure.Evidence.Any(evidence => doing.Evidence.Any(told => told.Sentence == evidence.Sentence)))
        .Select(figure => (double?)figure.Min)
        .FirstOrDefault();

    private static DateOnly? DayOf(TimeReference? time) =>
        time is { From: { } from } && (time.To is not { } to || to.DayNumber - from.DayNumber <= ClosestDays) ? from : null;
}
