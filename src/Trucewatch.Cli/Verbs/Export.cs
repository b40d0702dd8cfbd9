using System.Globalization;
using System.Security.Cryptography;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Takes records out of a store, to standard output or into a file with its manifest, and has the chain tell of it.</summary>
internal sealed class Export(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, string store)
{
    public required string Format { get; init; }

    public required LedgerFilter Filter { get; init; }

    public required ExportOptions Options { get; init; }

    /// <summary>Who takes it.</summary>
    public required string? By { get; init; }

    private IReadOnlyList<(string Option, string? Value)> Query => ExportQuery.Of(Filter, Options);

    /// <param name="path">The file; standard output when null. It stays as it was where the export fails.</param>
    /// <param name="cancellation">Ends the work between two reports.</param>
    public async Task RunAsync(string? path, CancellationToken cancellation)
    {
        if (path is null)
        {
            await PrintAsync(cancellation);
            return;
        }

        var target = surroundings.WorkFolder == "." ? path : Path.Combine(surroundings.WorkFolder, path);
        var half = target + ".part";
        var (about, halfAbout) = (target + ".manifest.json", target + ".manifest.json.part");
        try
        {
            StoreExport done;
            await using (var file = File.Create(half))
                done = await WriteAsync(file, cancellation);
            var manifest = await ManifestAsync(half, done, cancellation);
            var json = manifest.ToJson();
            await File.WriteAllBytesAsync(halfAbout, json, cancellation);
            // Before the file is there: nothing is taken out that the chain does not tell of.
            await KeepAsync(ExportQuery.Note(By, Format, Query, done, manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(json))), cancellation);
            File.Move(halfAbout, about, overwrite: true);
            File.Move(half, target, overwrite: true);
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {done.Records:N0} records of {done.Reports:N0} reports, {manifest.Bytes:N0} bytes, and {path}.manifest.json"));
            Tell(done);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException || FileLimit.IsMet(problem))
        {
            throw new CliException("TW0742", $"--output {path} cannot be written: {(FileLimit.IsMet(problem) ? FileLimit.Message : problem.Message).TrimEnd('.')}. Name another file, or make room for it", problem);
        }
        finally
        {
            foreach (var left in new[] { half, halfAbout }.Where(File.Exists))
                File.Delete(left);
        }
    }

    private async Task PrintAsync(CancellationToken cancellation)
    {
        await using var output = new TracedStream(surroundings.Output);
        StoreExport? done = null;
        try
        {
            done = await WriteAsync(output, cancellation);
        }
        finally
        {
            // What has gone out has gone out, also where it was broken off.
            if (done is not null || output.Length > 0)
                await KeepAsync(ExportQuery.Note(By, Format, Query, done, output.Sha256, manifest: null), CancellationToken.None);
        }

        Tell(done);
    }

    // The store is opened anew for it: to be read, it need not be one that can be written.
    private async Task KeepAsync(ExportNote note, CancellationToken cancellation)
    {
        try
        {
            await using var keeper = await Stores.OpenAsync(surroundings, store, LedgerAccess.Write, cancellation);
            await keeper.KeepExportAsync(note, cancellation);
        }
        catch (LedgerException problem) when (problem.Code is LedgerFault.ReadOnly or LedgerFault.CannotOpen)
        {
            diagnostics.Say($"the export is whole, but no act could be kept of it: {problem.Message} [TW0768]");
        }
    }

    private void Tell(StoreExport done)
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
            Query = Query,
            Reports = done.Reports,
            Records = done.Records,
            Codebooks = done.Codebooks,
            Withheld = done.Withheld,
            Head = done.Head,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
            Bytes = file.Length,
        };
    }
}
