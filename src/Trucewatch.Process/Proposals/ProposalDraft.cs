using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A proposal's tellings as they are gathered.</summary>
internal sealed class ProposalDraft
{
    // Told of again after a fortnight, an offer is likelier another one than when told of the next day; after six weeks it must have its old name.
    private const int NearDays = 14;
    private const int FarDays = 45;
    private const int DaysToName = 7;

    private const double NameWeight = 1.2;
    private const double MakerWeight = 0.8;
    private const double AmountWeight = 0.4;
    private const double NearWeight = 0.3;
    private const double UnknownMaker = 0.3;

    private readonly List<ProposalTelling> _tellings = [];
    private readonly Dictionary<string, (HashSet<string> Key, int Count)> _names = new(StringComparer.Ordinal);
    private readonly CountedSet<string> _words = new(StringComparer.Ordinal);
    private readonly CountedSet<string> _makers = new(StringComparer.Ordinal);
    private readonly MakerWords _makerWords = new();
    private readonly CountedSet<string> _terms = new(StringComparer.Ordinal);
    private readonly CountedSet<string> _ofMakers = new(StringComparer.Ordinal);
    private readonly CountedSet<double> _lengths = new();
    private readonly CountedSet<(string Term, double? Count, double? Days)> _amounts = new();
    private readonly CountedSet<int> _voices = new();
    private int _revised;
    private int _refused;
    private int _offers;

    public IReadOnlyList<ProposalTelling> Tellings => _tellings;

    /// <summary>Tellings of a truce as long as it would bring, without its name, which keep it from being forgotten.</summary>
    public List<(DatedReport Report, Figure Figure)> Echoes { get; } = [];

    public IReadOnlyCollection<double> TruceLengths => _lengths.All;

    public DateOnly Last => _tellings[^1].Report.Day;

    /// <summary>Whether any telling is of an offer still to be answered.</summary>
    public bool HasOffer => _offers > 0;

    /// <summary>Whether a dated report of that day can tell of it again without one of its names.</summary>
    public bool IsNear(DateOnly day) => Math.Abs(day.DayNumber - Last.DayNumber) <= FarDays;

    /// <summary>Whether the voice has told of it.</summary>
    public bool IsToldBy(int voice) => _voices.Contains(voice);

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
    public bool IsMeantBy(ProposalFacts proposal, IReadOnlyList<string> sides) =>
        _makers.Count > 0 && !_makers.Overlaps(sides) && HasLengthOf(proposal);

    /// <summary>Whether a deal of the report is one that brought a truce.</summary>
    public static bool IsTruce(Proposal proposal) => IsDeal(proposal) && proposal.Terms.Any(term => ProcessTerms.IsTruce(term.Term));

    /// <summary>Whether a deal is called by nothing of its own ("the UN-brokered truce", "a two-month ceasefire") or by the month in which the truce began, and so means the one that brought it.</summary>
    public static bool IsNamedForTruce(ProposalFacts deal, DateOnly from) => !ProposalName.IsOwn(deal.Proposal.Name) || ProposalName.IsOfMonth(deal.Key, from);

    /// <summary>Whether it is the deal or the offer by which a truce began: told of with a truce about the day of its beginning, not by one side alone, refused by nobody.</summary>
    public bool Brought(DateOnly from) =>
        from.DayNumber - _tellings[0].Report.Day.DayNumber <= FarDays
        && _tellings.Exists(telling => Math.Abs(telling.Report.Day.DayNumber - from.DayNumber) <= DaysToName)
        && _terms.Contains(ProcessTerms.TruceTerm)
        && _refused == 0;

    public void Add(ProposalTelling telling)
    {
        var facts = telling.Facts;
        _tellings.Add(telling);
        _voices.Add(telling.Voice);
        _names[facts.KeyText] = (facts.Key, _names.GetValueOrDefault(facts.KeyText).Count + 1);
        _words.Add(facts.Key);
        _ofMakers.Add(facts.OwnOfMakers);
        _makers.Add(facts.Makers);
        _makerWords.Add(facts.MakerWords);
        _terms.Add(facts.Terms);
        _lengths.Add(facts.Lengths);
        _amounts.Add(Amounts(facts.Proposal));
        Count(facts, 1);
    }

    /// <summary>Takes back what was added last.</summary>
    public void RemoveLast()
    {
        var telling = _tellings[^1];
        var facts = telling.Facts;
        _tellings.RemoveAt(_tellings.Count - 1);
        _voices.Remove(telling.Voice);
        if (_names[facts.KeyText].Count == 1)
            _names.Remove(facts.KeyText);
        else
            _names[facts.KeyText] = (facts.Key, _names[facts.KeyText].Count - 1);
        _words.Remove(facts.Key);
        _ofMakers.Remove(facts.OwnOfMakers);
        _makers.Remove(facts.Makers);
        _makerWords.Remove(facts.MakerWords);
        _terms.Remove(facts.Terms);
        _lengths.Remove(facts.Lengths);
        _amounts.Remove(Amounts(facts.Proposal));
        Count(facts, -1);
    }

    /// <summary>How well a proposal of a report fits: from 0 to about 4.</summary>
    public double Likeness(ProposalFacts proposal, DatedReport report)
    {
        double maker;
        if (proposal.Makers.Count == 0 || _makers.Count == 0)
            maker = UnknownMaker;
        else
            maker = _makers.Overlaps(proposal.Makers) ? 1 : 0;
        var name = 0.0;
        HashSet<string>? ofMakers = null;
        if (_words.Overlaps(proposal.Key))
        {
            ofMakers = proposal.OfMakers(_makerWords);
            ofMakers.UnionWith(_ofMakers.All);
            var isOfOne = _makers.All.Union(proposal.Makers).Take(2).Count() == 1;
            name = _names.Values.Max(known => ProposalName.Likeness(known.Key, proposal.Key, ofMakers, isOfOne));
        }

        var amounts = proposal.Proposal.Terms.Count(HasAmount);
        if (name < 1 && AreApart(proposal, ofMakers, report, maker, name, amounts))
            return 0;
        var terms = proposal.Terms;
        var shared = terms.Count(_terms.Contains);
        var term = terms.Count + _terms.Count == 0 ? 0 : (double)shared / (terms.Count + _terms.Count - shared);
        var near = report.IsDated && Gap(report) <= NearDays ? NearWeight : 0;
        return (NameWeight * name) + (MakerWeight * maker) + term + (AmountWeight * Math.Min(amounts, 2)) + near;
    }

    // Without a telling name in common: another maker, another time, another length of truce, another name with no amount alike, or a deal
    // beside an offer is another one, however alike the terms.
    private bool AreApart(ProposalFacts proposal, HashSet<string>? ofMakers, DatedReport report, double maker, double name, int amounts)
    {
        if (IsRevised(proposal, report))
            return true;
        if (maker == 0 || (report.IsDated && Gap(report) > FarDays))
            return true;
        // What one report calls an offer another may call the truce; the same maker and length tell that it is one.
        if (proposal.IsDeal != _tellings[0].Facts.IsDeal && !(maker == 1 && proposal.Lengths.Any(_lengths.Contains)))
            return true;
        if (!HasLengthOf(proposal))
            return true;
        if (name > 0 || amounts > 0)
            return false;
        // What is known by its maker alone may get a name of its own within days; later, that is the name of the maker's next.
        var isOtherNamed = _words.All.Any(word => !_ofMakers.Contains(word)) || (report.IsDated && Gap(report) > DaysToName);
        if (!isOtherNamed)
            return false;
        ofMakers ??= proposal.OfMakers(_makerWords);
        return proposal.Key.Any(word => !ofMakers.Contains(word) && !_ofMakers.Contains(word));
    }

    private bool HasLengthOf(ProposalFacts proposal) => proposal.Lengths.Count == 0 || _lengths.Count == 0 || proposal.Lengths.Any(_lengths.Contains);

    // Told of days after the last that was heard of an offer that was never called so, a revised one is what followed it.
    private bool IsRevised(ProposalFacts proposal, DatedReport report) =>
        proposal.IsRevision && report.IsDated && Gap(report) > DaysToName && _revised == 0;

    // "Gaza" in "the latest Gaza offer" stands before the word for the offer and is written as a name.
    private static bool IsOfPlace(Proposal proposal, string word) =>
        proposal.Name.Split(' ').Any(part => char.IsUpper(part[0]) && part.Equals(word, StringComparison.OrdinalIgnoreCase));

    private int Gap(DatedReport report) => Math.Abs(report.Day.DayNumber - Last.DayNumber);

    private bool HasAmount(ProposalTerm term) =>
        (term.Count is not null && _amounts.Contains((term.Term, term.Count, null))) || (term.Days is not null && _amounts.Contains((term.Term, null, term.Days)));

    private static IEnumerable<(string Term, double? Count, double? Days)> Amounts(Proposal proposal) =>
        proposal.Terms.SelectMany(term => new[] { (term.Term, term.Count, (double?)null), (term.Term, null, term.Days) });

    private void Count(ProposalFacts facts, int by)
    {
        _revised += facts.IsRevision ? by : 0;
        _refused += facts.IsRefused ? by : 0;
        _offers += facts.IsDeal ? 0 : by;
    }
}
