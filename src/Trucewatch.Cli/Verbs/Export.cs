using System.Globalization;
using System.Security.Cryptography;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Takes records out of a store, to standard output or into a file with its manifest.</summary>
internal sealed class Export(Surroundings surroundings, ILedger ledger)
{
    public required string Format { get; init; }

    public required LedgerFilter Filter { get; init; }

    public required ExportOptions Options { get; init; }

    /// <param name="path">The file; standard output when null. It stays as it was where the export fails.</param>
    /// <param name="diagnostics">Gets a line on what was written to a file.</param>
    /// <param name="cancellation">Ends the work between two reports.</param>
    public async Task RunAsync(string? path, Diagnostics diagnostics, CancellationToken cancellation)
    {
        if (path is null)
        {
            Tell(await WriteAsync(surroundings.Output, cancellation), diagnostics);
            return;
        }

        var target = surroundings.WorkFolder == "." ? path : Path.Combine(surroundings.WorkFolder, path);
        var half = target + ".part";
        try
        {
            StoreExport done;
            await using (var file = File.Create(half))
                done = await WriteAsync(file, cancellation);
            var manifest = await ManifestAsync(half, done, cancellation);
            await File.WriteAllBytesAsync(target + ".manifest.json", manifest.ToJson(), cancellation);
            File.Move(half, target, overwrite: true);
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {done.Records:N0} records of {done.Reports:N0} reports, {manifest.Bytes:N0} bytes, and {path}.manifest.json"));
            Tell(done, diagnostics);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException || FileLimit.IsMet(problem))
        {
            throw new CliException("TW0742", $"--output {path} cannot be written: {(FileLimit.IsMet(problem) ? FileLimit.Message : problem.Message).TrimEnd('.')}. Name another file, or make room for it", problem);
        }
        finally
        {
            if (File.Exists(half))
                File.Delete(half);
        }
    }

    private static void Tell(StoreExport done, Diagnostics diagnostics)
    {
        if (done.Withheld > 0)
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{done.Withheld:N0} {(done.Withheld == 1 ? "report is" : "reports are")} left out, being marked restricted or confidential; to take them along: --confidentiality confidential"));
    }

    private Task<StoreExport> WriteAsync(Stream output, CancellationToken cancellation) =>
        StoreExport.WriteAsync(ledger, Filter, Format, Options, output, cancellation);

    private async Task<ExportManifest> ManifestAsync(string path, StoreExport done, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return new ExportManifest
        {
            Tool = CommandLine.Tool,
            Made = surroundings.Clock.GetUtcNow(),
            Format = Format,
            Store = ledger.Info.Place,
            Query =
            [
                ("situation", Filter.Situation), ("since", Day(Filter.Since)), ("until", Day(Filter.Until)), ("as_of", Day(Filter.AsOf)),
                ("kind", Options.Kind), ("category", Options.Category), ("search", Filter.Text), ("quotations", Options.WithQuotations ? "yes" : "no"),
                ("confidentiality", Options.Confidentiality),
            ],
            Reports = done.Reports,
            Records = done.Records,
            Codebooks = done.Codebooks,
            Withheld = done.Withheld,
            Head = done.Head,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
            Bytes = file.Length,
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
