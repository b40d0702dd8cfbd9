using System.CommandLine;
using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary><c>import ARCHIVE...</c>: what <c>export archive</c> took out of one store into another.</summary>
internal static class ImportVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var archives = new Argument<string[]>("ARCHIVE") { Description = "Files that export archive made; - is standard input", Arity = ArgumentArity.OneOrMore };
        archives.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var verb = new Command("import", "Take archives of other stores in; again with the same it changes nothing") { archives, options.Store, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
            var counts = new Dictionary<ImportOutcome, int>();
            var (reviews, comments, grades) = (0, 0, 0);
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), ImportListing.Listing, Counted(), cancellation);
            var parts = counts.OrderBy(count => count.Key).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {(count.Value == 1 ? "report" : "reports")} {ImportListing.Words(count.Key)}"));
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{ledger.Info.Place}: {(counts.Count > 0 ? string.Join(", ", parts) : "nothing to import")}; {reviews} judgements, {comments} comments and {grades} grades taken over"));
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;

            async IAsyncEnumerable<ImportedReport> Counted()
            {
                foreach (var archive in parsed.GetRequiredValue(archives))
                {
                    await foreach (var imported in ImportAsync(surroundings, diagnostics, ledger, archive, cancellation))
                    {
                        counts[imported.Outcome] = counts.GetValueOrDefault(imported.Outcome) + 1;
                        reviews += imported.Reviews;
                        comments += imported.Comments;
                        grades += imported.Grades;
                        yield return imported;
                    }
                }
            }
        });
        return verb;
    }

    private static async IAsyncEnumerable<ImportedReport> ImportAsync(
        Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, string archive, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var lines = Open(surroundings, diagnostics, archive);
        if (lines is null)
            yield break;
        var import = new ArchiveImport(ledger, archive == "-" ? "standard input" : Path.GetFileName(archive));
        foreach (var report in ArchiveReader.Read(lines, fault => diagnostics.Fault(RecordFormatException.Code, $"{archive}: line {fault.Line}: {fault.Fault}; the report is left out")))
        {
            ImportedReport? imported = null;
            try
            {
                imported = await import.RunAsync(report, cancellation);
            }
            catch (LedgerException problem) when (problem.Code is LedgerFault.NotAReview or LedgerFault.NothingToReview or LedgerFault.Failed)
            {
                diagnostics.Fault(problem.Code, $"{archive}: of the report on line {report.Line}: {problem.Message}");
            }

            if (imported?.Outcome == ImportOutcome.CodedOtherwise)
                diagnostics.Fault("TW0748", $"{archive}: line {report.Line}: the store has other records of {report.Coded.Report.Id} by the same version of the codebook; what it has stays. See which differ: trucewatch recode");
            if (imported is not null)
                yield return imported;
        }
    }

    private static Stream? Open(Surroundings surroundings, Diagnostics diagnostics, string archive)
    {
        if (archive == "-")
            return surroundings.Input();
        try
        {
            return File.OpenRead(surroundings.WorkFolder == "." ? archive : Path.Combine(surroundings.WorkFolder, archive));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Fault("TW0749", $"{archive}: cannot be read: {problem.Message}");
            return null;
        }
    }
}
