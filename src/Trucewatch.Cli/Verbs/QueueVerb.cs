using System.CommandLine;
using System.Globalization;
using Trucewatch.Queue;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary><c>queue status</c>, <c>queue dead</c> and <c>queue retry</c>: what the queue holds, what was set aside and why.</summary>
internal static class QueueVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics) => new("queue", "Look at the queue, and at what workers set aside")
    {
        Status(surroundings, diagnostics),
        Dead(surroundings, diagnostics),
        Retry(surroundings, diagnostics),
    };

    private static Command Status(Surroundings surroundings, Diagnostics diagnostics)
    {
        var (address, options) = (QueueOptions.Make(), new CommonOptions());
        var verb = new Command("status", "How many reports wait, how many workers take them, and how many were set aside") { address, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var queue = await OpenAsync(surroundings, diagnostics, parsed.GetRequiredValue(address), cancellation);
            var counts = await queue.CountAsync(cancellation);
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), QueueListings.Counts, new[] { counts }.ToAsyncEnumerable(), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Command Dead(Surroundings surroundings, Diagnostics diagnostics)
    {
        var (address, options) = (QueueOptions.Make(), new CommonOptions());
        var verb = new Command("dead", "List the reports that were set aside, each with the reason; they stay where they are") { address, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var queue = await OpenAsync(surroundings, diagnostics, parsed.GetRequiredValue(address), cancellation);
            await ListingWriter.WriteAsync(
                surroundings, options.FormatOf(parsed, surroundings), QueueListings.DeadLetters, queue.ReadDeadLettersAsync(cancellation), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Command Retry(Surroundings surroundings, Diagnostics diagnostics)
    {
        var address = QueueOptions.Make();
        var verb = new Command("retry", "Put the reports that were set aside into the queue again, after what kept them from being coded is mended") { address };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var queue = await OpenAsync(surroundings, diagnostics, parsed.GetRequiredValue(address), cancellation);
            var count = await queue.RetryAsync(cancellation);
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{queue.Place}: {count} {(count == 1 ? "report" : "reports")} put in again"));
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Task<IReportQueue> OpenAsync(Surroundings surroundings, Diagnostics diagnostics, string address, CancellationToken cancellation) =>
        QueueOptions.OpenAsync(surroundings, diagnostics, address, makes: false, new ReaderLimits().MostBytes, cancellation);
}
