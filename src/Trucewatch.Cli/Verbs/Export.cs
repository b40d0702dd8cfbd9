using System.Globalization;
using System.Security.Cryptography;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Takes records out of a store, to standard output or into a file with its manifest.</summary>
internal sealed class Export(Surroundings surroundings, ILedger ledger)
{
    private readonly SortedSet<string> _codebooks = new(StringComparer.Ordinal);
    private long _reports;

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
            await WriteAsync(surroundings.Output, cancellation);
            return;
        }

        var target = surroundings.WorkFolder == "." ? path : Path.Combine(surroundings.WorkFolder, path);
        var half = target + ".part";
        try
        {
            long records;
            await using (var file = File.Create(half))
                records = await WriteAsync(file, cancellation);
            var manifest = await ManifestAsync(half, records, cancellation);
            await File.WriteAllBytesAsync(target + ".manifest.json", manifest.ToJson(), cancellation);
            File.Move(half, target, overwrite: true);
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {records:N0} records of {_reports:N0} reports, {manifest.Bytes:N0} bytes, and {path}.manifest.json"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CliException("TW0742", $"--output {path} cannot be written: {problem.Message} Name another file, or make room for it", problem);
        }
        finally
        {
            if (File.Exists(half))
                File.Delete(half);
        }
    }

    private async Task<long> WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var export = ReportExports.Create(ReportExports.Formats[Format], output, Options);
        await foreach (var stored in ledger.ReadReportsAsync(Filter, cancellation))
        {
            var before = export.Records;
            await export.WriteAsync(stored.Coded, stored.Day, cancellation);
            _reports++;
            if (export.Records > before)
                _codebooks.Add(stored.Coded.Codebook);
        }

        await export.CompleteAsync(cancellation);
        return export.Records;
    }

    private async Task<ExportManifest> ManifestAsync(string path, long records, CancellationToken cancellation)
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
            ],
            Reports = _reports,
            Records = records,
            Codebooks = _codebooks,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
            Bytes = file.Length,
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
