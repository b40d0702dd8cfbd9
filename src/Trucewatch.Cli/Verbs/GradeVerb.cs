using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>grade</c>: how a named person judges sources and reports, each grade kept in the chain beside those of others.</summary>
internal static class GradeVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics) => new("grade", "Grade sources and reports as a named person: reliability and credibility apart, never averaged")
    {
        Grade(surroundings, "source", "Grade an outlet or agency", "NAME", "Its name, as show sources has it", GradingSubject.Source, GradingScale.Reliability, GradingScale.SourceKind, GradingScale.Confidentiality),
        Grade(surroundings, "report", "Grade a report", "ID", "The id of the report", GradingSubject.Report, GradingScale.Credibility, GradingScale.Confidentiality),
        List(surroundings),
    };

    private static Command Grade(
        Surroundings surroundings, string name, string description, string argument, string what, Func<string, GradingSubject> subjectOf, params GradingScale[] scales)
    {
        var options = new ReviewOptions(isReasonNeeded: true);
        var subject = new Argument<string>(argument) { Description = what };
        var verb = new Command(name, description) { subject };
        var grades = scales.Select(scale => (Scale: scale, Option: OptionOf(scale))).ToList();
        foreach (var (_, option) in grades)
            verb.Add(option);
        options.AddTo(verb, withSeen: false, withReport: false);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var given = grades.Where(grade => parsed.GetValue(grade.Option) is not null).Select(grade => (grade.Scale, parsed.GetValue(grade.Option)!)).ToList();
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Common.Store), LedgerAccess.Write, cancellation);
            var request = new GradingRequest(parsed.GetRequiredValue(options.By), parsed.GetRequiredValue(options.Reason)!, subjectOf(parsed.GetRequiredValue(subject)), given);
            var acts = (await ledger.GradeAsync(request, cancellation)).ToHashSet();
            var done = ledger.ReadGradingsAsync(cancellation).Where(note => acts.Contains(note.Act));
            await ListingWriter.WriteAsync(surroundings, options.Common.FormatOf(parsed, surroundings), GradeListings.Notes, done, cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Command List(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var by = new Option<string?>("--by") { Description = "Only what this person did", HelpName = "NAME" };
        var verb = new Command("list", "List all grades that were given or taken back, the first first; review undo takes one back") { by, options.Store, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            var notes = ledger.ReadGradingsAsync(cancellation).Where(note => parsed.GetValue(by) is not { } person || note.By == person);
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), GradeListings.Notes, notes, cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Option<string?> OptionOf(GradingScale scale)
    {
        var grades = GradingScales.GradesOf(scale);
        var option = new Option<string?>("--" + GradingScales.NameOf(scale))
        {
            Description = string.Join(", ", grades.Select(grade => $"{grade.Value}: {grade.Meaning}")),
            HelpName = grades.Count > 4 && grades[0].Value.Length == 1 ? $"{grades[0].Value}..{grades[^1].Value}" : string.Join('|', grades.Select(grade => grade.Value)),
        };
        option.AcceptOnlyFromAmong([.. grades.Select(grade => grade.Value)]);
        return option;
    }
}
