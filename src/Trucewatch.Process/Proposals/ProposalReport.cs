using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A report that tells of proposals, and where they were put.</summary>
internal sealed class ProposalReport(DatedReport report, int voice)
{
    public DatedReport Report => report;

    public Position Place { get; } = Position.Of(report);

    public int Voice => voice;

    public IReadOnlyList<ProposalTelling> Proposals { get; } =
        [.. report.Coded.Records.OfType<Proposal>().Select(proposal => new ProposalTelling(report, new ProposalFacts(proposal), voice))];

    /// <summary>The numbers of the drafts that its proposals were put to, in the order in which they were.</summary>
    public List<int> PutTo { get; } = [];

    /// <summary>Whether it was asked which truce held when it was written.</summary>
    public bool AskedWhatHolds { get; set; }

    /// <summary>The first day of that truce; null where none held.</summary>
    public DateOnly? HeldFrom { get; set; }
}
