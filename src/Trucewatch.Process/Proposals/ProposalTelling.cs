using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A proposal as one report tells of it.</summary>
internal sealed class ProposalTelling(DatedReport report, ProposalFacts facts, int voice)
{
    private readonly Lazy<(IReadOnlyList<Event> Agreements, bool HeldOrEnded)> _beside = new(() => Beside(report, facts.Proposal), LazyThreadSafetyMode.PublicationOnly);

    private readonly Lazy<IReadOnlyList<Telling>> _ofTerms =
        new(() => [.. facts.Proposal.Terms.Select(term => Process.Telling.Of(report, facts.Proposal, term.Evidence[0]))], LazyThreadSafetyMode.PublicationOnly);

    private readonly Lazy<IReadOnlyList<Telling>> _ofPositions =
        new(() => [.. facts.Proposal.Positions.Select(position => Process.Telling.Of(report, facts.Proposal, position.Evidence[0]))], LazyThreadSafetyMode.PublicationOnly);

    public DatedReport Report => report;

    /// <summary>Who tells it.</summary>
    public Telling Telling { get; } = Process.Telling.Of(report, facts.Proposal);

    /// <summary>Who tells each of its terms.</summary>
    public IReadOnlyList<Telling> OfTerms => _ofTerms.Value;

    /// <summary>Who tells each of its positions.</summary>
    public IReadOnlyList<Telling> OfPositions => _ofPositions.Value;

    public ProposalFacts Facts => facts;

    public Proposal Proposal => facts.Proposal;

    /// <summary>The number of the report's voice.</summary>
    public int Voice => voice;

    /// <summary>The agreements that its sentences tell of, done.</summary>
    public IReadOnlyList<Event> Agreements => _beside.Value.Agreements;

    /// <summary>Whether its sentences tell that a truce ended or was made longer.</summary>
    public bool HeldOrEnded => _beside.Value.HeldOrEnded;

    private static (IReadOnlyList<Event> Agreements, bool HeldOrEnded) Beside(DatedReport report, Proposal proposal)
    {
        var sentences = proposal.Evidence.Select(evidence => evidence.Sentence).ToHashSet();
        var doings = report.Coded.Records.OfType<Event>()
            .Where(doing => doing.Status == Status.Actual && doing.Evidence.Any(evidence => sentences.Contains(evidence.Sentence)))
            .ToList();
        return (doings.FindAll(doing => doing.Type is ProcessTerms.Agreement), doings.Exists(doing => doing.Type is ProcessTerms.TruceEnd or ProcessTerms.TruceExtension));
    }
}
