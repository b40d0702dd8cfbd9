using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Finds actors that some voices have accept a proposal and others have reject it, within a day of each other.</summary>
internal static class PositionConflicts
{
    private const int NearDays = 1;

    public static IEnumerable<Conflict> Find(IReadOnlyList<ProposalLine> proposals, Voices voices)
    {
        foreach (var proposal in proposals)
        {
            foreach (var actor in proposal.History.GroupBy(position => position.Actor, StringComparer.Ordinal))
            {
                var yes = actor.Where(position => position.Stance is ProcessTerms.Accept or ProcessTerms.Support);
                var no = actor.Where(position => position.Stance is ProcessTerms.Reject).ToLookup(position => position.AsOf.DayNumber);
                var pair = (from days in yes.GroupBy(position => position.AsOf.DayNumber).OrderByDescending(days => days.Key)
                            from near in Enumerable.Range(-NearDays, (2 * NearDays) + 1).Reverse()
                            from a in days
                            from b in no[days.Key + near]
                            where AreApart(a, b, voices)
                            select (Yes: a, No: b)).FirstOrDefault();
                if (pair.Yes is null)
                    continue;
                ConflictValue[] values = [Value(pair.Yes, voices), Value(pair.No, voices)];
                var newest = pair.Yes.AsOf > pair.No.AsOf ? pair.Yes.AsOf : pair.No.AsOf;
                // What is told of the actor later overtakes both.
                var overtaken = actor.Any(position => position.AsOf.DayNumber > newest.DayNumber + NearDays);
                var ids = values.SelectMany(value => value.Tellings).Select(telling => telling.Record).Append(actor.Key).Order(StringComparer.Ordinal).ToArray();
                yield return new Conflict(
                    StableId.Of("conflict", ids),
                    "position",
                    $"{actor.Key} on {proposal.Name}",
                    values,
                    !overtaken && !values.Any(value => value.Corrected),
                    newest);
            }
        }
    }

    private static bool AreApart(PositionLine a, PositionLine b, Voices voices) =>
        a.Tellings.Concat(b.Tellings).Select(telling => voices.Of(telling.Report)).Distinct().Skip(1).Any();

    private static ConflictValue Value(PositionLine position, Voices voices) =>
        new(null, null, null, Hedge.Exact, position.Stance, position.Tellings, position.Tellings.All(telling => voices.IsCorrected(telling.Report)));
}
