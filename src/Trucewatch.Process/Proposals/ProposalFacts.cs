using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What of a proposal, as one report tells of it, is compared with others; taken out of its words once.</summary>
internal sealed class ProposalFacts
{
    // Shorter ones are as often the time after which something is to happen as the length of the truce.
    private const int LeastLength = 7;

    private readonly HashSet<string> _capitalized;
    private readonly MakerWords _makerWords = new();

    public ProposalFacts(Proposal proposal)
    {
        Proposal = proposal;
        Key = ProposalName.Key(proposal.Name);
        KeyText = string.Join(' ', Key.Order(StringComparer.Ordinal));
        Makers = proposal.By.Concat(proposal.Mediators).ToHashSet(StringComparer.Ordinal);
        MakerWords = [.. Makers.SelectMany(Words.Of)];
        _makerWords.Add(MakerWords);
        _capitalized = ProposalName.Capitalized(proposal.Name);
        OwnOfMakers = OfMakers(null);
        Terms = proposal.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        Lengths = [.. proposal.Terms.Where(term => term.Term == ProcessTerms.TruceTerm).Select(term => term.Days).OfType<double>().Where(days => days >= LeastLength)];
        IsDeal = ProposalDraft.IsDeal(proposal);
        IsRevision = ProposalName.IsRevision(proposal.Name);
        IsRefused = proposal.Positions.Any(position => position.Stance == ProcessTerms.Reject);
    }

    public Proposal Proposal { get; }

    /// <summary>The words of its name that tell it from others.</summary>
    public HashSet<string> Key { get; }

    /// <summary>The same in order, as one text.</summary>
    public string KeyText { get; }

    /// <summary>Who made it or carries it.</summary>
    public HashSet<string> Makers { get; }

    /// <summary>The words of their names.</summary>
    public IReadOnlyList<string> MakerWords { get; }

    /// <summary>The words of its name that say by its own makers only whose it is.</summary>
    public HashSet<string> OwnOfMakers { get; }

    public HashSet<string> Terms { get; }

    /// <summary>How long the truce would be, in days.</summary>
    public IReadOnlyList<double> Lengths { get; }

    /// <summary>Whether the codebook takes it for a deal that was reached, not an offer.</summary>
    public bool IsDeal { get; }

    /// <summary>Whether it is called a revised one.</summary>
    public bool IsRevision { get; }

    /// <summary>Whether it is told that somebody refuses it.</summary>
    public bool IsRefused { get; }

    /// <summary>The words of its name that only say whose it is: parts of the makers' names, and names of persons.</summary>
    /// <param name="others">Makers beside its own; null for none.</param>
    public HashSet<string> OfMakers(MakerWords? others)
    {
        var any = _makerWords.Any || others?.Any == true;
        return [.. Key.Where(word => _makerWords.HasStartOf(word) || others?.HasStartOf(word) == true || (any && _capitalized.Contains(word)))];
    }
}
