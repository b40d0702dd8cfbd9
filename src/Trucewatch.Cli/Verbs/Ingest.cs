using System.Globalization;
using System.Runtime.CompilerServices;
using Trucewatch.Ledger;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Inputs into a store, each whole or not at all; coded on all workers, stored in the order of the inputs.</summary>
internal sealed class Ingest(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, IReportCoder coder, InputLoader loader)
{
    private readonly Dictionary<StoreOutcome, int> _counts = [];
    private int _records;

    /// <summary>Does it; each report is stored before it is given.</summary>
    public async IAsyncEnumerable<IngestedReport> RunAsync(InputFlow flow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var prepared in OrderedWork.RunAsync(
            flow.GetAsync(cancellation), input => Prepare(input, cancellation), surroundings.Workers, cancellation))
        {
            diagnostics.Progress(++done, flow.Expected, prepared.Input.Source);
            if (await KeepAsync(prepared, cancellation) is { } ingested)
                yield return ingested;
        }

        diagnostics.Clear();
    }

    /// <summary>Ingests one input; null when it could not be read, which was told.</summary>
    public Task<IngestedReport?> RunAsync(Input input, CancellationToken cancellation) => KeepAsync(Prepare(input, cancellation), cancellation);

    /// <summary>What was done, in one line.</summary>
    public string Summary(string store)
    {
        var parts = new List<string>();
        Part(StoreOutcome.Added, "added");
        Part(StoreOutcome.CodedAgain, "coded again");
        Part(StoreOutcome.AddressNoted, "known from elsewhere");
        Part(StoreOutcome.Unchanged, "unchanged");
        if (diagnostics.Faults > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{diagnostics.Faults} not read"));
        return $"{store}: {(parts.Count > 0 ? string.Join(", ", parts) : "nothing to read")}; {_records.ToString(CultureInfo.InvariantCulture)} new records";

        void Part(StoreOutcome outcome, string name)
        {
            if (_counts.TryGetValue(outcome, out var count))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "report" : "reports")} {name}"));
        }
    }

    private static string Name(StoreOutcome outcome) => outcome switch
    {
        StoreOutcome.Added => "added",
        StoreOutcome.CodedAgain => "coded-again",
        StoreOutcome.AddressNoted => "address-noted",
        _ => "unchanged",
    };

    private async Task<IngestedReport?> KeepAsync(Prepared prepared, CancellationToken cancellation)
    {
        if (prepared.Capture is not { } got || prepared.Problem is not null)
        {
            diagnostics.Fault(prepared.Input.Source, prepared.Problem!);
            return null;
        }

        var capture = new Ledger.Capture(got.Bytes, got.Source) { Time = got.Time, Headers = got.Headers };
        StoreOutcome outcome;
        if (prepared.Coded is { } coded)
            outcome = await ledger.StoreAsync(capture, coded, cancellation);
        else
            outcome = await ledger.CaptureAsync(capture, cancellation) ? StoreOutcome.AddressNoted : StoreOutcome.Unchanged;
        _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
        int? records = outcome is StoreOutcome.Added or StoreOutcome.CodedAgain ? prepared.Coded!.Records.Count : null;
        _records += records ?? 0;
        return new IngestedReport(prepared.Input.Source, prepared.Document, Name(outcome), records);
    }

    private Prepared Prepare(Input input, CancellationToken cancellation)
    {
        if (loader.Load(input, out var problem) is not { } capture)
            return new Prepared(input, null, "", null, problem);
        var document = ContentId.Of(capture.Bytes.Span);
        // SQLite answers at once; coding a report that is there already would cost a thousand times as much.
        if (ledger.HasAsync(document, coder.Codebook, cancellation).GetAwaiter().GetResult())
            return new Prepared(input, capture, document, null, null);
        var outcome = InputCoding.Code(coder, capture);
        return new Prepared(input, capture, document, outcome.Report, outcome.Problem);
    }

    private sealed record Prepared(Input Input, Reports.Capture? Capture, string Document, CodedReport? Coded, ReadProblem? Problem);
}
