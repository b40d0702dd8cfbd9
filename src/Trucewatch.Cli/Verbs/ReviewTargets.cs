using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Finds what a review is about.</summary>
internal static class ReviewTargets
{
    /// <summary>The records that arguments name, in their order, each once.</summary>
    /// <exception cref="CliException">There is none with such an id, or a line of standard input names none.</exception>
    public static async Task<IReadOnlyList<(string Document, string Record)>> FindAsync(
        Surroundings surroundings, ILedger ledger, IReadOnlyList<string> arguments, string? report, CancellationToken cancellation)
    {
        var found = new List<(string, string)>();
        await foreach (var named in NamedThings.ReadAsync(surroundings, arguments, cancellation))
        {
            if (named[0] != '{')
                found.Add((report ?? await DocumentOfAsync(ledger, named, cancellation), named));
            else if (OfLine(named) is { } record)
                found.Add(record);
        }

        return [.. found.Distinct()];
    }

    /// <summary>A report with its records as they are.</summary>
    /// <exception cref="CliException">The store has none with this id.</exception>
    public static async Task<CodedReport> CodedAsync(ILedger ledger, string document, CancellationToken cancellation) =>
        (await ledger.ReadReportsAsync(new LedgerFilter { Document = document }, cancellation).FirstOrDefaultAsync(cancellation))?.Coded
        ?? throw new CliException("TW0754", $"the store has no report {document}; see: trucewatch show reports");

    /// <summary>A report.</summary>
    /// <exception cref="CliException">The store has none with this id.</exception>
    public static async Task<Report> ReportAsync(ILedger ledger, string document, CancellationToken cancellation) => (await CodedAsync(ledger, document, cancellation)).Report;

    /// <summary>The sentence of a report that has these words.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static async Task<Evidence> SentenceAsync(Surroundings surroundings, ILedger ledger, CodedReport coded, string words, CancellationToken cancellation)
    {
        var at = coded.Report.Text.IndexOf(words.Trim(), StringComparison.Ordinal);
        if (at < 0 || words.Trim().Length == 0)
            throw new CliException("TW0755", $"--quote {words}: the report does not say this; give words of it as they stand there, within one sentence");
        var end = at + words.Trim().Length;
        var known = coded.Records.SelectMany(record => record.Evidence).Where(evidence => Holds(evidence.Span)).Select(evidence => (Evidence?)evidence).FirstOrDefault();
        if (known is { } one)
            return one;
        // A sentence that gave no record.
        var content = await ledger.ReadContentAsync(coded.Report.Id, cancellation) ?? [];
        var sentences = ReportSentences.Of(surroundings.Coder(null), coded.Report, content).Where(sentence => Holds(sentence.Span)).ToList();
        return sentences.Count > 0
            ? sentences[0]
            : throw new CliException("TW0755", $"--quote {words}: no sentence of the report's body holds all of it; give fewer words, within one sentence");

        bool Holds(TextSpan span) => span.Start <= at && end <= span.End;
    }

    private static (string Document, string Record)? OfLine(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var fields = parsed.RootElement;
            // The reports' own lines among those of their records name no record.
            if (fields.TryGetProperty("kind", out var kind) && kind.ValueEquals("document"))
                return null;
            return (fields.GetProperty("document").GetString()!, fields.GetProperty("id").GetString()!);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CliException("TW0756", $"standard input: a line is neither an id nor a record as show --format jsonl prints it ({problem.Message})", problem);
        }
    }

    private static async Task<string> DocumentOfAsync(ILedger ledger, string record, CancellationToken cancellation)
    {
        var filter = new LedgerFilter { Record = record };
        var found = await ledger.ReadRecordsAsync(filter, cancellation).FirstOrDefaultAsync(cancellation)
            ?? await ledger.ReadRecordsAsync(filter with { AsCoded = true }, cancellation).FirstOrDefaultAsync(cancellation);
        if (found is null && (await ledger.ReadWithdrawnRecordsAsync(null, record, cancellation)).FirstOrDefault() is { } gone)
        {
            var note = await ledger.ReadWithdrawalsAsync(gone.Document, cancellation).FirstAsync(cancellation);
            throw new CliException("TW0771", $"the record {record} is withdrawn: {note.By} deleted its report {note.Document} for good on {note.At:yyyy-MM-dd} ({note.Reason}), act {note.Act}");
        }

        return found?.Document
            ?? throw new CliException("TW0753", $"there is no record {record}; see: trucewatch show records, or name its report with --report where it is of an earlier coding");
    }
}
