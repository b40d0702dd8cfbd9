using System.Globalization;
using System.Runtime.CompilerServices;
using Trucewatch.Ledger;
using Trucewatch.Queue;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Inputs into a queue, for workers to code; the pages of a WARC file one by one, so that one file keeps many workers busy.</summary>
internal sealed class Publish(Diagnostics diagnostics, IReportQueue queue, InputLoader loader)
{
    // The broker is asked to have a report safe while others are on their way to it.
    private const int OnTheWay = 32;

    private int _queued;

    /// <summary>Does it; each report is safe at the queue before it is given.</summary>
    /// <exception cref="QueueException">The queue went away for longer than it is waited for.</exception>
    public async IAsyncEnumerable<QueuedReport> RunAsync(InputFlow flow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        await foreach (var (source, document, problem) in OrderedWork.RunAsync(
            flow.GetAsync(cancellation), input => PutAsync(input, cancellation), OnTheWay, cancellation))
        {
            diagnostics.Progress(++done, flow.Expected, source);
            if (problem is not null)
            {
                diagnostics.Fault(source, problem);
                continue;
            }

            _queued++;
            yield return new QueuedReport(source, document);
        }

        diagnostics.Clear();
    }

    /// <summary>What was done, in one line.</summary>
    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{queue.Place}: {_queued} {(_queued == 1 ? "report" : "reports")} queued{(diagnostics.Faults > 0 ? $", {diagnostics.Faults} not read" : "")}");

    private async Task<(string Source, string Document, ReadProblem? Problem)> PutAsync(Input input, CancellationToken cancellation)
    {
        if (loader.Load(input, out var problem) is not { } capture)
            return (input.Source, "", problem);
        try
        {
            using var _ = CodingMeter.Stage("queue");
            await queue.PublishAsync(capture, cancellation);
            return (input.Source, ContentId.Of(capture.Bytes.Span), null);
        }
        catch (QueueException fault) when (fault.Code == QueueFault.TooLong)
        {
            return (input.Source, "", new ReadProblem(fault.Code, input.Source, fault.Message));
        }
    }
}
