using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What of a proposal, as one report tells of it, is compared with others; taken out of its words once.</summary>
internal sealed class ProposalFacts(Proposal proposal)
{
    // Shorter ones are as often the time after which something is to happen as the length of the truce.
    private const int LeastLength = 7;

    public Proposal Proposal => proposal;

    /// <summary>The words of its name that tell it from others.</summary>
    public HashSet<string> Key { get; } = ProposalName.Key(proposal.Name);

    /// <summary>Who made it or carries it.</summary>
    public HashSet<string> Makers { get; } = proposal.By.Concat(proposal.Mediators).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of their names.</summary>
    public MakerWords MakerWords { get; } = new MakerWords().With(proposal.By.Concat(proposal.Mediators));

    public HashSet<string> Terms { get; } = proposal.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);

    /// <summary>How long the truce would be, in days.</summary>
    public IReadOnlyList<double> Lengths { get; } =
        [.. proposal.Terms.Where(term => term.Term == ProcessTerms.TruceTerm).Select(term => term.Days).OfType<double>().Where(days => days >= LeastLength)];

    /// <summary>Whether the codebook takes it for a deal that was reached, not an offer.</summary>
    public bool IsDeal { get; } = ProposalDraft.IsDeal(proposal);

    /// <summary>Whether it is called a revised one.</summary>
    public bool IsRevision { get; } = ProposalName.IsRevision(proposal.Name);

    private HashSet<string> Capitalized { get; } = ProposalName.Capitalized(proposal.Name);

    /// <summary>The words of its name that only say whose it is: parts of the makers' names, and names of persons.</summary>
    /// <param name="others">Makers beside its own; null for none.</param>
    public HashSet<string> OfMakers(MakerWords? others)
    {
        var any = MakerWords.Any || others?.Any == true;
        return [.. Key.Where(word => MakerWords.HasStartOf(word) || others?.HasStartOf(word) == true || (any && Capitalized.Contains(word)))];
    }
}
