using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What a report tells to have been done or not done.</summary>
internal sealed class CommitmentOutcome(DatedReport report, int record, Event doing)
{
    public Position Place { get; } = Position.Of(report, record);

    public Event Doing => doing;

    public DateOnly Day => report.Day;

    /// <summary>Who tells it.</summary>
    public Telling Telling { get; } = Telling.Of(report, doing);

    /// <summary>What a report tells of the doings that can be undertaken.</summary>
    public static IEnumerable<CommitmentOutcome> ToldBy(DatedReport report)
    {
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is Event { Status: Status.Actual or Status.Denied } doing && ProcessTerms.IsDeed(doing.Type))
                yield return new CommitmentOutcome(report, i, doing);
        }
    }
}
