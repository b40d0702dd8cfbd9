using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Judges what has become of each proposal. The first rule that holds decides:
/// <list type="number">
/// <item>agreed: a report tells of an agreement between the two sides, done, in a sentence of the proposal; or it is told of as a deal, not an offer, under
/// a name of its own; or each of the two sides of the fighting accepts it or made it, neither standing against it.</item>
/// <item>agreed, too: a truce began while an offer of one was spoken of that neither side refused, or stood aloof from afterwards; superseded, where a later one was.</item>
/// <item>superseded: a maker of it (a mediator, where no maker is known) made a later offer of a truce or an exchange, first reported within three months of it.</item>
/// <item>rejected: a side that did not make it refuses it, and that side has made an offer of its own since, or a truce has ended
/// since, or nobody has spoken of it for a week; or the offer is one side's own, the other refuses it, and nobody else is for it.</item>
/// <item>lapsed: nobody has spoken of it for three weeks.</item>
/// <item>on the table: else.</item>
/// </list>
/// </summary>
internal sealed class ProposalStates(
    bool anyDated, IReadOnlyList<ProposalDraft> drafts, IReadOnlyList<ProposalLine> lines, IReadOnlyList<Truce> truces,
    IReadOnlyList<string> sides, DateOnly today)
{
    private const int DaysToReject = 7;
    private const int DaysToSupersede = 90;
    private const int DaysToLapse = 21;

    private readonly IReadOnlyList<string> _sides = sides;

    // The lines of each maker, a mediator where no maker is known, in order.
    private readonly ILookup<string, int> _byMaker = Enumerable.Range(0, lines.Count)
        .SelectMany(i => MakersOf(lines[i]).Distinct(StringComparer.Ordinal).Select(maker => (Maker: maker, Line: i)))
        .ToLookup(one => one.Maker, one => one.Line, StringComparer.Ordinal);

    public IReadOnlyList<ProposalLine> Judge() => InOrder(Each());

    /// <summary>Judges each, in the order in which they were given.</summary>
    public IReadOnlyList<ProposalLine> Each()
    {
        var judged = new List<ProposalLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (state, reason) = Judge(lines[i], drafts[i]);
            judged.Add(lines[i] with { State = state, StateReason = reason });
        }

        return judged;
    }

    /// <summary>Puts judged ones in order of their first report.</summary>
    public static IReadOnlyList<ProposalLine> InOrder(IEnumerable<ProposalLine> judged) =>
        [.. judged.OrderBy(line => line.FirstReported).ThenBy(line => line.Id, StringComparer.Ordinal)];

    private (ProposalState State, string Reason) Judge(ProposalLine line, ProposalDraft draft)
    {
        if (!line.Dated && anyDated)
            return (ProposalState.Lapsed, "told of only in reports without a date");
        if (Agreed(line, draft) is { } agreed)
            return (ProposalState.Agreed, agreed);
        if (OfTruce(line) is { } brought)
            return brought;
        if (draft.HasOffer && Successor(line) is { } later)
            return (ProposalState.Superseded, $"{later.Name}, first reported {Day(later.FirstReported)}, took its place");
        if (Rejected(line) is { } rejected)
            return (ProposalState.Rejected, rejected);
        if (today.DayNumber - line.LastReported.DayNumber >= DaysToLapse)
            return (ProposalState.Lapsed, $"last spoken of {Day(line.LastReported)}");
        return (ProposalState.OnTheTable, $"last spoken of {Day(line.LastReported)}");
    }

    private string? Agreed(ProposalLine line, ProposalDraft draft)
    {
        var unwilling = line.Positions
            .Where(position => position.Stance != ProcessTerms.Accept && _sides.Contains(position.Actor, StringComparer.Ordinal))
            .Select(position => (DateOnly?)position.AsOf)
            .Max();
        foreach (var telling in draft.Tellings)
        {
            if (!telling.Facts.IsDeal && telling.Agreements.Count == 0)
                continue;
            var (report, isDeal) = (telling.Report, telling.Facts.IsDeal);
            if (!report.IsDated && line.Dated)
                continue;
            // An offer that a side has not said yes to is not agreed by an agreement that is spoken of beside it.
            if (!isDeal && unwilling >= report.Day)
                continue;
            if (telling.Agreements.Any(doing => IsBetweenSides(doing) && !(IsOlder(doing, line) && (!isDeal || IsOfOneSide(line)))))
                return $"an agreement was reported {Day(report.Day)}";
            if (isDeal && telling.HeldOrEnded)
                return $"the truce was told to have held or ended {Day(report.Day)}";
            if (isDeal && !draft.HasOffer && ProposalName.IsOwn(telling.Proposal.Name) && !IsOfOneSide(line))
                return $"spoken of as a deal that was reached {Day(report.Day)}";
        }

        if (_sides.Count < 2)
            return null;
        var accepting = line.Positions.Where(position => position.Stance == ProcessTerms.Accept).Select(position => position.Actor).ToHashSet(StringComparer.Ordinal);
        var standing = line.Positions.Where(position => position.Stance != ProcessTerms.Accept).Select(position => position.Actor).ToHashSet(StringComparer.Ordinal);
        var agree = _sides.All(side => accepting.Contains(side) || (line.By.Contains(side, StringComparer.Ordinal) && !standing.Contains(side)));
        return agree && _sides.Any(accepting.Contains) ? $"{string.Join(" and ", _sides)} accept it" : null;
    }

    // A truce that begins while an offer of one is spoken of, and no side stands against it, is what it came to; an earlier one beside it is overtaken.
    private (ProposalState State, string Reason)? OfTruce(ProposalLine line)
    {
        if (!CanHaveBrought(line) || truces.FirstOrDefault(truce => IsBegunOn(line, truce.From)) is not { } begun)
            return null;
        var day = Day(begun.From);
        var isLast = !lines.Where((other, i) => other != line && other.LastReported > line.LastReported && CanHaveBrought(other) && IsBegunOn(other, begun.From)).Any();
        return isLast ? (ProposalState.Agreed, $"a truce began on {day}") : (ProposalState.Superseded, $"a truce began on {day} by a later text");
    }

    private static bool CanHaveBrought(ProposalLine line) => line.Dated && line.Terms.Any(term => ProcessTerms.IsTruce(term.Term));

    private bool IsBegunOn(ProposalLine line, DateOnly from) =>
        line.FirstReported <= from
        && from <= today
        && from.DayNumber - line.LastReported.DayNumber <= DaysToLapse
        && !line.Positions.Any(position => _sides.Contains(position.Actor, StringComparer.Ordinal)
            && (position.Stance == ProcessTerms.Reject || (position.Stance != ProcessTerms.Accept && position.AsOf >= from)));

    // A paper that one side made alone is not agreed by being called a deal.
    private bool IsOfOneSide(ProposalLine line) =>
        _sides.Count == 2 && line.By.Count == 1 && _sides.Contains(line.By[0], StringComparer.Ordinal) && line.Mediators.Count == 0
        && !line.Positions.Any(position => position.Stance == ProcessTerms.Accept && position.Actor != line.By[0]);

    // What was agreed weeks before an offer was heard of is told beside it, and is not the offer.
    private static bool IsOlder(Event doing, ProposalLine line) => doing.Time?.From is { } day && line.FirstReported.DayNumber - day.DayNumber > DaysToReject;

    private bool IsBetweenSides(Event doing)
    {
        var parties = doing.By.Concat(doing.To).Distinct(StringComparer.Ordinal).ToList();
        return _sides.Count == 2 ? _sides.All(parties.Contains) : parties.Count > 1;
    }

    private ProposalLine? Successor(ProposalLine line)
    {
        foreach (var i in MakersOf(line).SelectMany(maker => _byMaker[maker]).Distinct().Order())
        {
            var later = lines[i];
            if (later.Dated
                && later.FirstReported > line.FirstReported
                && later.FirstReported.DayNumber - line.FirstReported.DayNumber <= DaysToSupersede
                && !drafts[i].Tellings[0].Facts.IsDeal
                && (later.Terms.Any(term => ProcessTerms.IsOfTruce(term.Term)) || IsRevisionOf(later, line)))
                return later;
        }

        return null;
    }

    private static IReadOnlyList<string> MakersOf(ProposalLine line) => line.By.Count > 0 ? line.By : line.Mediators;

    private static bool IsRevisionOf(ProposalLine later, ProposalLine line) =>
        later.AlsoCalled.Append(later.Name).Any(ProposalName.IsRevision) && later.Terms.Any(term => line.Terms.Any(other => other.Term == term.Term));

    private string? Rejected(ProposalLine line)
    {
        if (line.By.Count == 0 && line.Positions.Count > 0 && line.Positions.All(position => position.Stance == ProcessTerms.Reject))
            return $"{string.Join(" and ", line.Positions.Select(position => position.Actor))} refused it, and nobody is told to be for it";
        foreach (var position in line.Positions)
        {
            if (position.Stance != ProcessTerms.Reject || line.By.Contains(position.Actor, StringComparer.Ordinal))
                continue;
            var refused = $"{position.Actor} refused it ({Day(position.AsOf)})";
            var own = lines.Where((_, i) => drafts[i].HasOffer).FirstOrDefault(other => other.Dated && other.FirstReported >= position.AsOf && other != line && other.By.Contains(position.Actor, StringComparer.Ordinal));
            if (own is not null)
                return $"{refused} and made {own.Name}";
            if (truces.Any(truce => truce.To is { } end && end >= position.AsOf))
                return $"{refused} and the truce ended";
            if (_sides.Contains(position.Actor, StringComparer.Ordinal) && IsOwnOf(line, position.Actor) && !HasSupport(line))
                return $"{refused} and nobody else is for it";
            if (today.DayNumber - line.LastReported.DayNumber >= DaysToReject)
                return $"{refused}; not spoken of since {Day(line.LastReported)}";
        }

        return null;
    }

    // An offer that one side makes to the other has only that other to accept it.
    private bool IsOwnOf(ProposalLine line, string refuser) =>
        line.By.Count > 0 && line.By.All(maker => maker != refuser && _sides.Contains(maker, StringComparer.Ordinal));

    private static bool HasSupport(ProposalLine line) => line.Positions.Any(position =>
        position.Stance is ProcessTerms.Accept or ProcessTerms.Support && !line.By.Contains(position.Actor, StringComparer.Ordinal));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
