using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>Ingests, codes again and reviews without end, and says of each deed that it is done once the store has said so.</summary>
internal static class Writing
{
    private const int AgainEach = 3;
    private const int ReviewEach = 4;
    private const int Sentences = 12;

    public static async Task RunAsync(string store)
    {
        await using var ledger = await Stores.OpenAsync(store, LedgerAccess.Write);
        await SayAsync("open");
        for (var number = (await ledger.CountAsync(LedgerFilter.All, default)).Reports; ; number++)
        {
            var coded = Report(number, "codebook-1");
            var capture = SampleReports.Capture(coded.Report.Text, coded.Report.Source);
            await ledger.StoreAsync(capture, coded, default);
            await SayAsync($"coding {coded.Report.Id} {coded.Codebook}");
            if (number % AgainEach == 0)
            {
                var again = Report(number, "codebook-2");
                await ledger.StoreAsync(capture, again, default);
                await SayAsync($"coding {coded.Report.Id} {again.Codebook}");
                coded = again;
            }

            if (number % ReviewEach == 0)
            {
                var steps = coded.Records.Select(record => ReviewStep.Reject(coded.Report.Id, record.Id, 0)).ToList();
                var done = await ledger.ReviewAsync(new ReviewRequest("Anna Berg", "a test", steps), default);
                await SayAsync($"review {coded.Report.Id} {done.Act}");
            }
        }
    }

    private static Records.CodedReport Report(int number, string codebook) => SampleReports.Coded(
        string.Join('\n', Enumerable.Range(0, Sentences).Select(sentence => $"In report {number} sentence {sentence} says that {number * sentence} were killed.")),
        SampleReports.Day.AddDays(number % 300),
        codebook,
        $"{number}.txt",
        "gaza");

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }
}
