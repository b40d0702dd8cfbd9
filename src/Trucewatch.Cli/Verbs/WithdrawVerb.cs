using System.CommandLine;
using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>withdraw</c>: deletes reports for good, by a named person and for a reason that the chain keeps.</summary>
internal static class WithdrawVerb
{
    private const int Shown = 10;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new ReviewOptions(isReasonNeeded: true);
        var reports = new Argument<string[]>("REPORT") { Description = "Ids of reports; - reads them from standard input, one a line", Arity = ArgumentArity.ZeroOrMore };
        reports.Validators.Add(CommonOptions.RefuseOptions);
        var age = new Option<int?>("--older-than") { Description = "All that first came more than so many days ago", HelpName = "DAYS" };
        age.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var days) && days is < 0 or > 100_000)
                result.AddError($"--older-than {result.Tokens[0].Value}: expected a number of days from 0 to 100000");
        });
        var yes = new Option<bool>("--yes") { Description = "Do it; without this it is only told what would be deleted" };
        var verb = new Command("withdraw", "Delete reports for good: their bytes, texts and quotations, never their hashes, addresses and times; cannot be undone") { reports, age };
        options.AddTo(verb, withSeen: false, withReport: false);
        verb.Add(yes);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var store = parsed.GetRequiredValue(options.Common.Store);
            IReadOnlyList<string> documents;
            await using (var ledger = await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation))
            {
                documents = await DocumentsAsync(surroundings, ledger, parsed.GetValue(reports) ?? [], parsed.GetValue(age), cancellation);
                if (documents.Count == 0)
                {
                    diagnostics.Say("nothing is that old; nothing was deleted");
                    return ExitStatus.Done;
                }

                if (!parsed.GetValue(yes))
                {
                    await TellAsync(diagnostics, ledger, documents, cancellation);
                    diagnostics.Fault("TW0767", "nothing was deleted. It cannot be undone, also not from this store's history; copies, backups and exports made before keep it. To do it, run the same with --yes");
                    return ExitStatus.NotDone;
                }
            }

            await using var open = await Stores.OpenAsync(surroundings, store, LedgerAccess.Write, cancellation);
            var done = await open.WithdrawAsync(new WithdrawalRequest(parsed.GetRequiredValue(options.By), parsed.GetRequiredValue(options.Reason)!, documents), cancellation);
            var notes = open.ReadWithdrawalsAsync(null, cancellation).Where(note => note.Act == done.Act);
            await ListingWriter.WriteAsync(surroundings, options.Common.FormatOf(parsed, surroundings), WithdrawalListings.Withdrawn, notes, cancellation);
            if (done.Act is null)
                diagnostics.Say("all of it was deleted before; no act was added, and the database's files were cleaned again");
            if (done.Remnants is { } remnants)
                diagnostics.Fault("TW0772", remnants);
            return done.Remnants is null ? ExitStatus.Done : ExitStatus.PartlyDone;
        });
        return verb;
    }

    private static async Task<IReadOnlyList<string>> DocumentsAsync(Surroundings surroundings, ILedger ledger, string[] named, int? age, CancellationToken cancellation)
    {
        if (named.Length > 0 == age is not null)
            throw new CliException("TW0769", "withdraw: name reports, or say --older-than DAYS, and not both; see: trucewatch show reports");
        if (age is { } days)
            return await ledger.ReadCapturedBeforeAsync(surroundings.Clock.GetUtcNow().AddDays(-days), cancellation);
        return await NamedThings.ReadAsync(surroundings, named, cancellation).Distinct(StringComparer.Ordinal).ToListAsync(cancellation);
    }

    private static async Task TellAsync(Diagnostics diagnostics, ILedger ledger, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"would be deleted for good: {documents.Count:N0} {(documents.Count == 1 ? "report" : "reports")}"));
        foreach (var document in documents.Take(Shown))
        {
            if (await ledger.ReadWithdrawalsAsync(document, cancellation).FirstOrDefaultAsync(cancellation) is { } gone)
            {
                diagnostics.Say($"  {document}: deleted already, by act {gone.Act}");
                continue;
            }

            var captures = await ledger.ReadCapturesAsync(document, cancellation);
            if (captures.Count == 0)
                throw new CliException("TW0754", $"the store has no report {document}; see: trucewatch show reports");
            var header = await ledger.ReadHeadersAsync(new LedgerFilter { Document = document }, cancellation).FirstOrDefaultAsync(cancellation);
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"  {document}: {header?.Title ?? "no headline"}, {header?.Records ?? 0} records, from {captures[0].Address}"));
        }

        if (documents.Count > Shown)
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"  and {documents.Count - Shown:N0} more"));
    }
}
