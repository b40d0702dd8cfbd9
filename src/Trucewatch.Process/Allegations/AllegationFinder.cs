using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds accusations and alleged breaches. The same charge by the same accuser against the same accused within a fortnight is one; what the accused
/// says beside it in the same report, denies or charges in return within that time, is an answer.
/// </summary>
internal static class AllegationFinder
{
    private const int DaysOfOne = 14;
    private const int SentencesOfAnswer = 2;
    private const string Other = "other";

    public static IReadOnlyList<Allegation> Find(IReadOnlyList<DatedReport> reports, Voices voices)
    {
        // What a correction has withdrawn neither charges nor answers.
        var standing = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id)).ToList();
        var charges = (from report in standing
                       from doing in report.Coded.Records.OfType<Event>()
                       where doing.Status == Status.Actual
                       from charge in Charges(report, doing)
                       select charge).ToList();
        var between = charges.ToLookup(charge => (charge.Accuser, charge.Accused));
        return
        [
            .. charges
                .GroupBy(charge => (charge.Accuser, charge.Accused, charge.About))
                .SelectMany(Parted)
                .Select(same => Make(same, between[(same[0].Accused, same[0].Accuser)]))
                .OrderBy(allegation => allegation.Tellings[0].Day)
                .ThenBy(allegation => allegation.Id, StringComparer.Ordinal),
        ];
    }

    // An accusation is by its accuser; a breach that somebody tells of is an accusation by the teller.
    private static IEnumerable<Charge> Charges(DatedReport report, Event doing)
    {
        if (doing.Type == ProcessTerms.Accusation && doing.By.Count + doing.To.Count > 0)
        {
            foreach (var accuser in OrNull(doing.By))
            {
                foreach (var accused in OrNull(doing.To))
                    yield return new Charge(report, doing, accuser, accused, doing.About ?? Other);
            }
        }
        else if (doing.Type == ProcessTerms.TruceViolation && doing.By.Count > 0 && doing.SaidBy is { } word)
        {
            foreach (var accused in doing.By.Where(name => name != (word.Actor ?? word.Speaker)))
                yield return new Charge(report, doing, word.Actor ?? word.Speaker, accused, doing.About ?? Other);
        }
    }

    private static IEnumerable<string?> OrNull(IReadOnlyList<string> names) => names.Count > 0 ? names : Enumerable.Repeat<string?>(null, 1);

    private static IEnumerable<List<Charge>> Parted(IEnumerable<Charge> charges)
    {
        var groups = new List<List<Charge>>();
        foreach (var charge in charges)
        {
            if (groups.Count > 0 && charge.Report.Day.DayNumber - groups[^1][^1].Report.Day.DayNumber <= DaysOfOne)
                groups[^1].Add(charge);
            else
                groups.Add([charge]);
        }

        return groups;
    }

    private static Allegation Make(List<Charge> same, IEnumerable<Charge> inReturn)
    {
        var first = same[0];
        var time = same.Select(charge => charge.Doing.Time).FirstOrDefault(time => time?.From is not null);
        return new Allegation(
            StableId.Of("allegation", first.Doing.Id, first.Accuser ?? "", first.Accused ?? ""),
            first.Accuser,
            first.Accused,
            first.About,
            same.Select(charge => charge.Doing.Place).FirstOrDefault(place => place is not null),
            time?.From,
            time?.To,
            first.Accused is { } accused ? Answers(same, first.Accuser is null ? [] : inReturn, accused) : [],
            [.. same.Select(charge => Telling.Of(charge.Report, charge.Doing))]);
    }

    private static List<AllegationAnswer> Answers(List<Charge> same, IEnumerable<Charge> inReturn, string accused)
    {
        var answers = new List<AllegationAnswer>();
        foreach (var told in same.GroupBy(charge => charge.Report.Coded.Report.Id, StringComparer.Ordinal))
        {
            var report = told.First().Report;
            var sentences = told.Select(charge => charge.Doing.Evidence[0].Sentence).ToHashSet();
            foreach (var record in report.Coded.Records)
            {
                var kind = record is Event { Status: Status.Denied } && record.SaidBy?.Actor == accused ? "denial"
                    : record is Statement statement && statement.Actor == accused ? "statement"
                    : null;
                if (kind is not null && IsBeside(record.Evidence[0].Sentence, sentences))
                    answers.Add(new AllegationAnswer(kind, Telling.Of(report, record)));
            }
        }

        answers.AddRange(inReturn
            .Where(charge => charge.Report.Day >= same[0].Report.Day && charge.Report.Day.DayNumber - same[^1].Report.Day.DayNumber <= DaysOfOne)
            .Select(charge => new AllegationAnswer("counter-accusation", Telling.Of(charge.Report, charge.Doing))));
        return [.. answers.OrderBy(answer => answer.Telling.Day).DistinctBy(answer => (answer.Kind, answer.Telling.Report, answer.Telling.Quote))];
    }

    private static bool IsBeside(int sentence, HashSet<int> sentences) =>
        !sentences.Contains(sentence) && Enumerable.Range(sentence - SentencesOfAnswer, (2 * SentencesOfAnswer) + 1).Any(sentences.Contains);

    private sealed record Charge(DatedReport Report, Event Doing, string? Accuser, string? Accused, string About);
}
