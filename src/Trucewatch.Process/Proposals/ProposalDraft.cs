using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A proposal's tellings as they are gathered.</summary>
internal sealed class ProposalDraft
{
    // Told of again after a fortnight, an offer is likelier another one than when told of the next day; after six weeks it must have its old name.
    private const int NearDays = 14;
    private const int FarDays = 45;
    private const int DaysToName = 7;

    // Shorter ones are as often the time after which something is to happen as the length of the truce.
    private const int LeastLength = 7;

    private const double NameWeight = 1.2;
    private const double MakerWeight = 0.8;
    private const double AmountWeight = 0.4;
    private const double NearWeight = 0.3;
    private const double UnknownMaker = 0.3;

    private readonly List<(DatedReport Report, Proposal Proposal)> _tellings = [];
    private readonly List<HashSet<string>> _names = [];
    private readonly HashSet<string> _makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofMakers = new(StringComparer.Ordinal);
    private readonly HashSet<double> _lengths = [];
    private bool _isDeal;

    public IReadOnlyList<(DatedReport Report, Proposal Proposal)> Tellings => _tellings;

    /// <summary>Tellings of a truce as long as it would bring, without its name, which keep it from being forgotten.</summary>
    public List<(DatedReport Report, Figure Figure)> Echoes { get; } = [];

    public IReadOnlySet<double> TruceLengths => _lengths;

    public DateOnly Last => _tellings[^1].Report.Day;

    /// <summary>Whether any telling is of an offer still to be answered.</summary>
    public bool HasOffer => _tellings.Exists(telling => !IsDeal(telling.Proposal));

    /// <summary>Whether the codebook takes it for a deal that was reached, not an offer.</summary>
    public static bool IsDeal(Proposal proposal) => proposal.Rule.StartsWith(ProcessTerms.DealPage, StringComparison.Ordinal);

    /// <summary>
    /// Whether enough is said to tell it from others: two of a name of its own, a maker, a stance, and terms with an amount or of two kinds;
    /// and what it would do or how it was answered.
    /// </summary>
    public static bool HasSubstance(Proposal proposal)
    {
        if (proposal.Terms.Count + proposal.Positions.Count == 0)
            return false;
        var isDeal = IsDeal(proposal);
        var named = isDeal ? ProposalName.IsOwn(proposal.Name) : ProposalName.Key(proposal.Name).Count > 0;
        // Two that say yes to a deal are those who made it.
        var made = proposal.By.Count + proposal.Mediators.Count > 0 || (isDeal && proposal.Positions.Count(position => position.Stance == ProcessTerms.Accept) > 1);
        var answered = proposal.Positions.Count > 0;
        // What a deal that has its makers would exchange is more than a number told of some past deal.
        var detailed = ((!isDeal || (proposal.By.Count > 0 && proposal.Terms.Any(term => term.Count is not null && !ProcessTerms.IsTruce(term.Term)))) && proposal.Terms.Any(term => term.Count is not null || term.Days is not null))
            || proposal.Terms.Select(term => term.Term).Distinct(StringComparer.Ordinal).Skip(1).Any();
        if (isDeal && !named && !made)
            return false;
        return (named ? 1 : 0) + (made ? 1 : 0) + (answered ? 1 : 0) + (detailed ? 1 : 0) >= 2;
    }

    /// <summary>Whether it is called by nothing of its own and made by nobody in particular, such as "the latest offer" of "mediators".</summary>
    public static bool IsBare(Proposal proposal, IReadOnlyList<string> sides) =>
        !IsDeal(proposal)
        && proposal.By.Count > 0
        && proposal.By.All(maker => char.IsLower(maker[0]))
        && !proposal.By.Any(sides.Contains)
        && ProposalName.Key(proposal.Name).All(word => proposal.By.Concat(sides).SelectMany(Words.Of).Contains(word, StringComparer.Ordinal) || IsOfPlace(proposal, word));

    /// <summary>Whether a bare proposal of the report means this one: told in the same report, not by a side, with no amount against it.</summary>
    public bool IsMeantBy(Proposal proposal, DatedReport report, IReadOnlyList<string> sides)
    {
        if (_tellings[^1].Report != report || _makers.Count == 0 || _makers.Overlaps(sides))
            return false;
        var lengths = Lengths(proposal).ToList();
        return lengths.Count == 0 || _lengths.Count == 0 || lengths.Exists(_lengths.Contains);
    }

    /// <summary>Whether a deal of the report is one that brought a truce and nothing else by name: "the UN-brokered truce", "a two-month ceasefire".</summary>
    public static bool IsPlainTruce(Proposal proposal) =>
        IsDeal(proposal) && !ProposalName.IsOwn(proposal.Name) && proposal.Terms.Any(term => ProcessTerms.IsTruce(term.Term));

    /// <summary>Whether it is the deal or the offer by which a truce began: told of with a truce about the day of its beginning, not by one side alone, refused by nobody.</summary>
    public bool Brought(Truce truce) =>
        Math.Abs(_tellings[0].Report.Day.DayNumber - truce.From.DayNumber) <= DaysToName
        && _terms.Contains(ProcessTerms.TruceTerm)
        && !_tellings.Exists(telling => telling.Proposal.Positions.Any(position => position.Stance == ProcessTerms.Reject));

    public void Add(DatedReport report, Proposal proposal)
    {
        if (_tellings.Count == 0)
            _isDeal = IsDeal(proposal);
        _tellings.Add((report, proposal));
        _names.Add(ProposalName.Key(proposal.Name));
        _ofMakers.UnionWith(ProposalName.OfMakers(proposal.Name, proposal.By.Concat(proposal.Mediators)));
        _makers.UnionWith(proposal.By);
        _makers.UnionWith(proposal.Mediators);
        _terms.UnionWith(proposal.Terms.Select(term => term.Term));
        _lengths.UnionWith(Lengths(proposal));
    }

    /// <summary>How well a proposal of a report fits: from 0 to about 4.</summary>
    public double Likeness(Proposal proposal, DatedReport report)
    {
        var key = ProposalName.Key(proposal.Name);
        var makers = proposal.By.Concat(proposal.Mediators).ToHashSet(StringComparer.Ordinal);
        var ofMakers = ProposalName.OfMakers(proposal.Name, makers.Concat(_makers));
        ofMakers.UnionWith(_ofMakers);
        var name = _names.Max(known => ProposalName.Likeness(known, key, ofMakers, _makers.Union(makers).Count() == 1));
        double maker;
        if (makers.Count == 0 || _makers.Count == 0)
            maker = UnknownMaker;
        else
            maker = makers.Overlaps(_makers) ? 1 : 0;
        var amounts = proposal.Terms.Count(HasAmount);
        if (name < 1 && AreApart(proposal, [.. key.Except(ofMakers)], report, maker, name, amounts))
            return 0;
        var terms = proposal.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var shared = terms.Count(_terms.Contains);
        var term = terms.Count + _terms.Count == 0 ? 0 : (double)shared / (terms.Count + _terms.Count - shared);
        var near = report.IsDated && Gap(report) <= NearDays ? NearWeight : 0;
        return (NameWeight * name) + (MakerWeight * maker) + term + (AmountWeight * Math.Min(amounts, 2)) + near;
    }

    // Without a telling name in common: another maker, another time, another length of truce, another name with no amount alike, or a deal
    // beside an offer is another one, however alike the terms.
    private bool AreApart(Proposal proposal, HashSet<string> key, DatedReport report, double maker, double name, int amounts)
    {
        if (IsRevised(proposal, report))
            return true;
        if (maker == 0 || (report.IsDated && Gap(report) > FarDays))
            return true;
        var lengths = Lengths(proposal).ToList();
        // What one report calls an offer another may call the truce; the same maker and length tell that it is one.
        if (IsDeal(proposal) != _isDeal && !(maker == 1 && lengths.Exists(_lengths.Contains)))
            return true;
        if (lengths.Count > 0 && _lengths.Count > 0 && !lengths.Exists(_lengths.Contains))
            return true;
        // What is known by its maker alone may get a name of its own within days; later, that is the name of the maker's next.
        var isOtherNamed = _names.Exists(known => known.Except(_ofMakers).Any()) || (report.IsDated && Gap(report) > DaysToName);
        return name == 0 && amounts == 0 && key.Count > 0 && isOtherNamed;
    }

    // Told of days after the last that was heard of an offer that was never called so, a revised one is what followed it.
    private bool IsRevised(Proposal proposal, DatedReport report) =>
        ProposalName.IsRevision(proposal.Name) && report.IsDated && Gap(report) > DaysToName && !_tellings.Exists(telling => ProposalName.IsRevision(telling.Proposal.Name));

    // "Gaza" in "the latest Gaza offer" stands before the word for the offer and is written as a name.
    private static bool IsOfPlace(Proposal proposal, string word) =>
        proposal.Name.Split(' ').Any(part => char.IsUpper(part[0]) && part.Equals(word, StringComparison.OrdinalIgnoreCase));

    private int Gap(DatedReport report) => Math.Abs(report.Day.DayNumber - Last.DayNumber);

    private static IEnumerable<double> Lengths(Proposal proposal) =>
        proposal.Terms.Where(term => term.Term == ProcessTerms.TruceTerm).Select(term => term.Days).OfType<double>().Where(days => days >= LeastLength);

    private bool HasAmount(ProposalTerm term) => _tellings.Any(telling => telling.Proposal.Terms.Any(known =>
        known.Term == term.Term
        && ((term.Count is { } count && known.Count == count) || (term.Days is { } days && known.Days == days))));
}
