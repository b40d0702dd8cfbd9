using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Finds amounts of one term of one proposal that voices give differently.</summary>
internal static class TermConflicts
{
    // Numbers farther apart are of different parts of it: one exchange and all of them, a first phase and the whole.
    private const double Farthest = 3;

    public static IEnumerable<Conflict> Find(IReadOnlyList<ProposalLine> proposals, Voices voices)
    {
        foreach (var proposal in proposals)
        {
            foreach (var term in proposal.Terms)
            {
                if (Conflict(proposal, term, "number", "persons", value => value.Count, voices) is { } counts)
                    yield return counts;
                if (Conflict(proposal, term, "days", "days", value => value.Days, voices) is { } days)
                    yield return days;
            }
        }
    }

    private static Conflict? Conflict(ProposalLine proposal, TermLine term, string what, string unit, Func<TermValue, double?> amount, Voices voices)
    {
        var values = term.Values
            .Where(value => amount(value) is not null)
            .GroupBy(value => amount(value)!.Value)
            .OrderBy(value => value.Key)
            .Select(value =>
            {
                List<Telling> tellings = [.. value.SelectMany(one => one.Tellings)];
                return new ConflictValue(value.Key, value.Key, unit, Hedge.Exact, null, tellings, tellings.TrueForAll(telling => voices.IsCorrected(telling.Report)));
            })
            .ToList();
        // A report that gives two amounts tells of two phases or groups; a contradiction takes two voices, of which neither gives both.
        var tellers = values.ConvertAll(value => value.Tellings.Select(telling => voices.Of(telling.Report)).ToHashSet());
        values = [.. values.Where((value, i) => tellers.Where((other, j) => AreNear(value, values[j]) && !tellers[i].IsSubsetOf(other) && !other.IsSubsetOf(tellers[i])).Any())];
        if (values.Count < 2)
            return null;
        var ids = values.SelectMany(value => value.Tellings).Select(telling => telling.Record).Append(term.Term + what).Order(StringComparer.Ordinal).ToArray();
        var day = values.SelectMany(value => value.Tellings).Max(telling => telling.Day);
        return new Conflict(
            StableId.Of("conflict", ids), "figure", $"{term.Term}, {what}, in {proposal.Name}", values, values.Count(value => !value.Corrected) > 1, day);
    }

    private static bool AreNear(ConflictValue a, ConflictValue b) => Math.Max(a.Min!.Value, b.Min!.Value) < Farthest * Math.Min(a.Min!.Value, b.Min!.Value);
}
