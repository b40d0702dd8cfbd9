namespace Trucewatch.Process;

/// <summary>What the tellings of one proposal come to; its state is judged apart, beside the others.</summary>
internal static class ProposalSummary
{
    public static ProposalLine Of(ProposalDraft draft, Voices voices)
    {
        var tellings = draft.Tellings;
        // What a report without a date tells of stances may be long past.
        var dated = tellings.Where(telling => telling.Report.IsDated).ToList();
        var anyDated = dated.Count > 0;
        if (!anyDated)
            dated = [.. tellings];
        var names = tellings
            .GroupBy(telling => telling.Proposal.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => ProposalName.Key(name.Key).Count > 0)
            .ThenByDescending(name => name.Select(telling => voices.Of(telling.Report.Coded.Report.Id)).Distinct().Count())
            .ThenBy(name => Words.Of(name.Key).Count)
            .ThenBy(name => name.First().Report.Day)
            .Select(name => name.First().Proposal.Name)
            .ToList();
        var history = History(dated, voices);
        return new ProposalLine
        {
            Id = StableId.Of("proposal", tellings[0].Proposal.Id),
            Name = names[0],
            AlsoCalled = names[1..],
            By = Union(tellings.Select(telling => telling.Proposal.By)),
            Mediators = Union(tellings.Select(telling => telling.Proposal.Mediators)),
            Dated = anyDated,
            FirstReported = dated[0].Report.Day,
            LastReported = draft.Echoes.Count > 0 ? draft.Echoes[^1].Report.Day : dated[^1].Report.Day,
            State = ProposalState.OnTheTable,
            StateReason = "",
            Terms = Terms(tellings, voices),
            Positions =
            [
                .. history.GroupBy(position => position.Actor, StringComparer.Ordinal)
                    .OrderBy(actor => actor.Key, StringComparer.Ordinal)
                    .Select(actor => actor.Last()),
            ],
            History = history,
            Tellings = [.. tellings.Select(telling => telling.Telling), .. draft.Echoes.Select(echo => Telling.Of(echo.Report, echo.Figure))],
        };
    }

    private static List<TermLine> Terms(IReadOnlyList<ProposalTelling> tellings, Voices voices)
    {
        var lines = new List<TermLine>();
        // A correction that leaves a proposal out does not take it back.
        var correcting = tellings
            .Where(telling => telling.Report.Coded.Report.Correction is not null)
            .Select(telling => voices.Of(telling.Report.Coded.Report.Id))
            .ToHashSet();
        var told = tellings
            .Where(telling => !voices.IsCorrected(telling.Report.Coded.Report.Id) || !correcting.Contains(voices.Of(telling.Report.Coded.Report.Id)))
            .SelectMany(telling => telling.Proposal.Terms.Select((term, i) => (Term: term, Telling: telling.OfTerms[i])));
        foreach (var term in told.GroupBy(one => one.Term.Term, StringComparer.Ordinal))
        {
            var values = term
                .GroupBy(one => (one.Term.Count, one.Term.Days))
                .Select(value => new TermValue(value.Key.Count, value.Key.Days, [.. value.Select(one => one.Telling)]))
                .ToList();
            lines.Add(new TermLine(
                term.Key,
                Commonest(values.Where(value => value.Count is not null).ToLookup(value => value.Count, value => value.Tellings), voices),
                Commonest(values.Where(value => value.Days is not null).ToLookup(value => value.Days, value => value.Tellings), voices),
                values));
        }

        return lines;
    }

    private static double? Commonest(ILookup<double?, IReadOnlyList<Telling>> values, Voices voices) => values
        .OrderByDescending(value => voices.Count(value.SelectMany(tellings => tellings)))
        .ThenByDescending(value => value.SelectMany(tellings => tellings).Max(telling => telling.Day))
        .ThenBy(value => value.Key)
        .Select(value => value.Key)
        .FirstOrDefault();

    private static List<PositionLine> History(IReadOnlyList<ProposalTelling> tellings, Voices voices) =>
    [
        .. tellings
            .SelectMany(telling => telling.Proposal.Positions.Select((position, i) => (Position: position, Telling: telling.OfPositions[i])))
            .GroupBy(one => (one.Position.Actor, one.Position.Stance, Voice: voices.Of(one.Telling.Report)))
            .Select(copies => copies.OrderBy(one => one.Telling.Day).ToList())
            .GroupBy(copies => (copies[0].Position.Actor, copies[0].Position.Stance, copies[0].Telling.Day))
            .Select(same => new PositionLine(
                same.Key.Actor,
                same.Key.Stance,
                same.SelectMany(copies => copies).Select(one => one.Position.Conditions).FirstOrDefault(conditions => conditions is not null),
                same.Key.Day,
                [.. same.SelectMany(copies => copies).Select(one => one.Telling)]))
            .OrderBy(position => position.AsOf)
            .ThenBy(position => voices.Count(position.Tellings))
            .ThenBy(position => position.Stance, StringComparer.Ordinal),
    ];

    private static List<string> Union(IEnumerable<IReadOnlyList<string>> lists) => [.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal)];
}
