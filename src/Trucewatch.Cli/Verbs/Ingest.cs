using System.Runtime.CompilerServices;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>Inputs into a store, each whole or not at all; coded on all workers, stored in the order of the inputs.</summary>
internal sealed class Ingest(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, IReportCoder coder, InputLoader loader)
{
    private readonly ReportIntake _intake = new(ledger, coder);
    private readonly IngestCounts _counts = new();

    /// <summary>Does it; each report is stored before it is given.</summary>
    public async IAsyncEnumerable<IngestedReport> RunAsync(InputFlow flow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var prepared in OrderedWork.RunAsync(
            flow.GetAsync(cancellation), input => PrepareAsync(input, cancellation), surroundings.Workers, cancellation))
        {
            diagnostics.Progress(++done, flow.Expected, prepared.Source);
            if (await KeepAsync(prepared, cancellation) is { } ingested)
                yield return ingested;
        }

        diagnostics.Clear();
    }

    /// <summary>Ingests one input; null when it could not be read, which was told.</summary>
    public async Task<IngestedReport?> RunAsync(Input input, CancellationToken cancellation) =>
        await KeepAsync(await PrepareAsync(input, cancellation), cancellation);

    /// <summary>What was done, in one line.</summary>
    public string Summary(string store) => _counts.Summary(store, diagnostics.Faults, "not read");

    private async Task<IngestedReport?> KeepAsync(PreparedReport prepared, CancellationToken cancellation)
    {
        if (prepared.Problem is { } problem)
        {
            diagnostics.Fault(prepared.Source, problem);
            return null;
        }

        var ingested = await _intake.KeepAsync(prepared, cancellation);
        _counts.Add(ingested);
        if (ingested.Language is { } language and not "en")
            diagnostics.NoteLanguage(ingested.Source, language);
        return ingested;
    }

    private async Task<PreparedReport> PrepareAsync(Input input, CancellationToken cancellation) => loader.Load(input, out var problem) is { } capture
        ? await _intake.PrepareAsync(capture, cancellation)
        : new PreparedReport(input.Source, null, "", null, problem);
}
