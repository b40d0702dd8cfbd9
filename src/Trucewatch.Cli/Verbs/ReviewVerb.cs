using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>review</c>: what a named person makes of records, each act kept in the chain, none ever overwritten.</summary>
internal static class ReviewVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics) => new("review", "Accept, reject, edit, add or comment records as a named person, and undo it")
    {
        Judge(surroundings, diagnostics, ReviewKind.Accept, "Say that records stand"),
        Judge(surroundings, diagnostics, ReviewKind.Reject, "Say that records do not stand; they are left out from then on"),
        Edit(surroundings, diagnostics),
        Add(surroundings, diagnostics),
        Judge(surroundings, diagnostics, ReviewKind.Comment, "Say something about records that changes nothing; the reason is the comment"),
        Undo(surroundings, diagnostics),
        List(surroundings),
        ReviewAgreementVerb.Build(surroundings, diagnostics),
    };

    private static Command Judge(Surroundings surroundings, Diagnostics diagnostics, ReviewKind kind, string description)
    {
        var options = new ReviewOptions(isReasonNeeded: kind != ReviewKind.Accept);
        var records = new Argument<string[]>("RECORD")
        {
            Description = "Ids of records; - reads them from standard input, an id or a line of show --format jsonl a line",
            Arity = ArgumentArity.OneOrMore,
        };
        records.Validators.Add(CommonOptions.RefuseOptions);
        var verb = new Command(ReviewKinds.NameOf(kind), description) { records };
        options.AddTo(verb, withSeen: kind != ReviewKind.Comment);
        verb.SetAction((parsed, cancellation) => ActAsync(surroundings, diagnostics, options, parsed, async ledger =>
        {
            var seen = kind == ReviewKind.Comment ? null : parsed.GetValue(options.Seen);
            var targets = await ReviewTargets.FindAsync(surroundings, ledger, parsed.GetRequiredValue(records), parsed.GetValue(options.Report), cancellation);
            IReadOnlyList<ReviewStep> steps = [.. targets.Select(target => kind switch
            {
                ReviewKind.Accept => ReviewStep.Accept(target.Document, target.Record, seen),
                ReviewKind.Reject => ReviewStep.Reject(target.Document, target.Record, seen),
                _ => ReviewStep.Comment(target.Document, target.Record),
            })];
            return await ledger.ReviewAsync(new ReviewRequest(parsed.GetRequiredValue(options.By), parsed.GetValue(options.Reason), steps), cancellation);
        }, cancellation));
        return verb;
    }

    private static Command Edit(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new ReviewOptions(isReasonNeeded: true);
        var record = new Argument<string>("RECORD") { Description = "The id of the record" };
        var verb = new Command(ReviewKinds.NameOf(ReviewKind.Edit), "Put other values into a record") { record, options.Set };
        options.AddTo(verb, withSeen: true);
        verb.SetAction((parsed, cancellation) => ActAsync(surroundings, diagnostics, options, parsed, async ledger =>
        {
            var (document, name) = (await ReviewTargets.FindAsync(surroundings, ledger, [parsed.GetRequiredValue(record)], parsed.GetValue(options.Report), cancellation))[0];
            var history = await ledger.ReadHistoryAsync(document, name, cancellation);
            if (history?.Current.Record is not { } current)
                throw new CliException("TW0753", $"there is no record {name} in {document}; see: trucewatch show records");
            var report = await ReviewTargets.ReportAsync(ledger, document, cancellation);
            var edited = ReviewFields.Set(report, current, parsed.GetRequiredValue(options.Set));
            var step = ReviewStep.Edit(edited, parsed.GetValue(options.Seen) ?? history.Current.Version);
            return await ledger.ReviewAsync(new ReviewRequest(parsed.GetRequiredValue(options.By), parsed.GetRequiredValue(options.Reason), step), cancellation);
        }, cancellation));
        return verb;
    }

    private static Command Add(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new ReviewOptions(isReasonNeeded: true);
        var report = new Argument<string>("REPORT") { Description = "The id of the report" };
        var kind = new Option<string>("--kind") { Description = "What is added", HelpName = "figure|event|statement|proposal", Required = true };
        kind.AcceptOnlyFromAmong("figure", "event", "statement", "proposal");
        var quote = new Option<string>("--quote") { Description = "Words of the sentence that says it", HelpName = "WORDS", Required = true };
        var verb = new Command(ReviewKinds.NameOf(ReviewKind.Add), "Add a record that no coding found") { report, kind, quote, options.Set };
        options.AddTo(verb, withSeen: false, withReport: false);
        verb.SetAction((parsed, cancellation) => ActAsync(surroundings, diagnostics, options, parsed, async ledger =>
        {
            var coded = await ReviewTargets.CodedAsync(ledger, parsed.GetRequiredValue(report), cancellation);
            var evidence = await ReviewTargets.SentenceAsync(surroundings, ledger, coded, parsed.GetRequiredValue(quote), cancellation);
            var added = ReviewFields.New(coded.Report, parsed.GetRequiredValue(kind), evidence, parsed.GetRequiredValue(options.Set));
            return await ledger.ReviewAsync(new ReviewRequest(parsed.GetRequiredValue(options.By), parsed.GetRequiredValue(options.Reason), ReviewStep.Add(added)), cancellation);
        }, cancellation));
        return verb;
    }

    private static Command Undo(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new ReviewOptions(isReasonNeeded: true);
        var act = new Argument<long>("ACT") { Description = "The number of the act, as review list prints it" };
        var verb = new Command(ReviewKinds.NameOf(ReviewKind.Undo), "Take an act back, with all the records it was about, or a grading; an undo can be undone") { act };
        options.AddTo(verb, withSeen: false, withReport: false);
        verb.SetAction((parsed, cancellation) => ActAsync(
            surroundings,
            diagnostics,
            options,
            parsed,
            ledger => ledger.UndoAsync(new UndoRequest(parsed.GetValue(act), parsed.GetRequiredValue(options.By), parsed.GetRequiredValue(options.Reason)!), cancellation),
            cancellation));
        return verb;
    }

    private static Command List(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var record = new Argument<string?>("RECORD") { Description = "Only what was done with this record", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string?>("--by") { Description = "Only what this person did", HelpName = "NAME" };
        var report = new Option<string?>("--report") { Description = "Only what was done with records of this report", HelpName = "ID" };
        var verb = new Command("list", "List what people did, the last act first") { record, by, report, options.Store, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            IAsyncEnumerable<ReviewNote> notes;
            if (parsed.GetValue(record) is { } name)
            {
                var target = (await ReviewTargets.FindAsync(surroundings, ledger, [name], parsed.GetValue(report), cancellation))[0];
                var history = await ledger.ReadHistoryAsync(target.Document, target.Record, cancellation);
                notes = (history?.Notes ?? []).Where(note => parsed.GetValue(by) is not { } person || note.By == person).Reverse().ToAsyncEnumerable();
            }
            else
            {
                notes = ledger.ReadReviewsAsync(new ReviewFilter { By = parsed.GetValue(by), Document = parsed.GetValue(report) }, cancellation);
            }

            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), ReviewListings.Notes, notes, cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static async Task<int> ActAsync(
        Surroundings surroundings, Diagnostics diagnostics, ReviewOptions options, ParseResult parsed, Func<ILedger, Task<ReviewDone>> act, CancellationToken cancellation)
    {
        await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Common.Store), LedgerAccess.Write, cancellation);
        try
        {
            var done = await act(ledger);
            await ListingWriter.WriteAsync(
                surroundings, options.Common.FormatOf(parsed, surroundings), ReviewListings.Done, AsyncEnumerable.Repeat(done, 1), cancellation);
            return ExitStatus.Done;
        }
        catch (ReviewConflictException problem)
        {
            diagnostics.Fault(problem.Code, problem.Message);
            diagnostics.Say($"  you saw (version {problem.Conflict.Seen.Version}): {ReviewListings.Told(problem.Conflict.Seen)}");
            diagnostics.Say($"  it is now (version {problem.Conflict.Current.Version}): {ReviewListings.Told(problem.Conflict.Current)}");
            foreach (var note in problem.Conflict.Notes)
                diagnostics.Say($"  act {note.Act}, {ReviewKinds.NameOf(note.Kind)} by {note.By}: {note.Reason ?? "no reason given"}");
            return ExitStatus.NotDone;
        }
    }
}
