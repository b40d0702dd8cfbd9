using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A proposal's tellings as they are gathered.</summary>
internal sealed class ProposalDraft
{
    // Told of again after a week, an offer is likelier another one than when told of the next day.
    private const int NearDays = 14;
    private const double NameWeight = 1.2;
    private const double MakerWeight = 0.8;
    private const double AmountWeight = 0.4;
    private const double NearWeight = 0.3;
    private const double UnknownMaker = 0.3;

    private readonly List<(DatedReport Report, Proposal Proposal)> _tellings = [];
    private readonly List<HashSet<string>> _names = [];
    private readonly HashSet<string> _makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    public IReadOnlyList<(DatedReport Report, Proposal Proposal)> Tellings => _tellings;

    public DateOnly Last => _tellings[^1].Report.Day;

    public void Add(DatedReport report, Proposal proposal)
    {
        _tellings.Add((report, proposal));
        _names.Add(ProposalName.Key(proposal.Name));
        _makers.UnionWith(proposal.By);
        _makers.UnionWith(proposal.Mediators);
        _terms.UnionWith(proposal.Terms.Select(term => term.Term));
    }

    /// <summary>How well a proposal of a report fits: from 0 to about 4.</summary>
    public double Likeness(Proposal proposal, DateOnly day)
    {
        var key = ProposalName.Key(proposal.Name);
        var name = _names.Max(known => ProposalName.Likeness(known, key));
        var makers = proposal.By.Concat(proposal.Mediators).ToHashSet(StringComparer.Ordinal);
        double maker;
        if (makers.Count == 0 || _makers.Count == 0)
            maker = UnknownMaker;
        else
            maker = makers.Overlaps(_makers) ? 1 : 0;
        // Another maker and no telling name in common: another offer, however alike the terms.
        if (maker == 0 && name < 1)
            return 0;
        var terms = proposal.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var shared = terms.Count(_terms.Contains);
        var term = terms.Count + _terms.Count == 0 ? 0 : (double)shared / (terms.Count + _terms.Count - shared);
        var amounts = proposal.Terms.Count(HasAmount);
        var near = day.DayNumber - Last.DayNumber <= NearDays ? NearWeight : 0;
        return (NameWeight * name) + (MakerWeight * maker) + term + (AmountWeight * Math.Min(amounts, 2)) + near;
    }

    private bool HasAmount(ProposalTerm term) => _tellings.Any(telling => telling.Proposal.Terms.Any(known =>
        known.Term == term.Term
        && ((term.Count is { } count && known.Count == count) || (term.Days is { } days && known.Days == days))));
}
