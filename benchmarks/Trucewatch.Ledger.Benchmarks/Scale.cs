using System.Diagnostics;
using System.Globalization;
using Trucewatch.Publishing;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>A large store: how fast it is filled, asked and exported, and how large it becomes. Times are in milliseconds.</summary>
internal static class Scale
{
    private const int Questions = 300;
    private const int LookBacks = 9;
    private const int PageLength = 50;
    private const int Seed = 20250401;
    private static readonly string[] Forms = ["jsonl", "csv"];

    public static async Task RunAsync(string store, int reports)
    {
        await using (var ledger = await Stores.OpenAsync(store, LedgerAccess.Write))
            await FillAsync(ledger, reports);
        if (File.Exists(store))
            Say("file_bytes_a_report", new FileInfo(store).Length / (double)reports);
        await using var reader = await Stores.OpenAsync(store, LedgerAccess.Read);
        await AskAsync(reader, reports);
        await ExportAsync(reader);
    }

    private static async Task FillAsync(ILedger ledger, int reports)
    {
        var spent = TimeSpan.Zero;
        var there = (await ledger.CountAsync(LedgerFilter.All, default)).Reports;
        for (var number = there; number < reports; number++)
        {
            // The time that making them takes is not the store's.
            var coded = GeneratedReports.Report(number);
            var capture = GeneratedReports.Capture(coded);
            var begun = Stopwatch.GetTimestamp();
            await ledger.StoreAsync(capture, coded, default);
            if (number % 1000 == 0)
                await ledger.ReviewAsync(new ReviewRequest("Anna Berg", "a test", ReviewStep.Reject(coded.Report.Id, coded.Records[0].Id, null)), default);
            spent += Stopwatch.GetElapsedTime(begun);
            if (number % 10_000 == 9_999)
                Console.Error.WriteLine($"{number + 1} reports, {spent.TotalSeconds:F0} s");
        }

        if (reports > there)
            Say("ingest_records_a_second", (reports - there) * GeneratedReports.RecordsEach / spent.TotalSeconds);
    }

    private static async Task AskAsync(ILedger ledger, int reports)
    {
        var random = new Random(Seed);
        await TimeAsync("filtered_list", async () =>
        {
            var since = Specification.SampleReports.Day.AddDays(random.Next(600));
            var filter = new LedgerFilter
            {
                Situation = GeneratedReports.Situation(random.Next(GeneratedReports.Situations)),
                Since = since,
                Until = since.AddDays(random.Next(1, 90)),
                Kind = random.Next(2) == 0 ? "event" : "figure",
                NewestFirst = random.Next(2) == 0,
                Most = PageLength,
            };
            return await ledger.ReadRecordsAsync(filter, default).Take(PageLength).CountAsync();
        });
        await TimeAsync("filtered_list_by_category", async () =>
        {
            var filter = new LedgerFilter { Kind = "event", Category = random.Next(2) == 0 ? "strike" : "withdrawal", NewestFirst = true, Most = PageLength };
            return await ledger.ReadRecordsAsync(filter, default).Take(PageLength).CountAsync();
        });
        await TimeAsync("full_text_one_word", async () => (await ledger.SearchAsync(new LedgerFilter { Text = GeneratedReports.Word(random) }, PageLength, default)).Count);
        await TimeAsync("full_text_two_words", async () =>
            (await ledger.SearchAsync(new LedgerFilter { Text = $"{GeneratedReports.Word(random)} {GeneratedReports.Word(random)}" }, PageLength, default)).Count);
        // Worked out anew each time, for all reports.
        var instant = TimeProvider.System.GetUtcNow();
        await TimeAsync("list_known_at", async () => await ledger.ReadRecordsAsync(new LedgerFilter { KnownAt = instant, Kind = "event", NewestFirst = true, Most = PageLength }, default).CountAsync(), LookBacks);
        await TimeAsync("record_with_history", async () =>
        {
            var coded = GeneratedReports.Report(random.Next(4) == 0 ? random.Next(Math.Max(1, reports / 1000)) * 1000 : random.Next(reports));
            var begun = Stopwatch.GetTimestamp();
            return await ledger.ReadHistoryAsync(coded.Report.Id, coded.Records[0].Id, default) is null ? throw new InvalidOperationException("no record") : Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        });
    }

    private static async Task ExportAsync(ILedger ledger)
    {
        foreach (var form in Forms)
        {
            var begun = Stopwatch.GetTimestamp();
            var peak = 0L;
            using var output = new Measured(() => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)));
            var done = await StoreExport.WriteAsync(ledger, LedgerFilter.All, form, new ExportOptions(), output, default);
            Say($"export_{form}_rows_a_second", done.Records / Stopwatch.GetElapsedTime(begun).TotalSeconds);
            Say($"export_{form}_largest_heap_mb", peak / 1e6);
        }

        Say("largest_working_set_mb", System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    private static Task TimeAsync(string what, Func<Task<int>> ask, int questions = Questions) => TimeAsync(
        what,
        async () =>
        {
            var begun = Stopwatch.GetTimestamp();
            await ask();
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        },
        questions);

    private static async Task TimeAsync(string what, Func<Task<double>> ask, int questions = Questions)
    {
        var times = new List<double>(questions);
        for (var i = 0; i < questions; i++)
            times.Add(await ask());
        times.Sort();
        Say(what + "_p50", times[questions / 2]);
        Say(what + "_p95", times[questions * 95 / 100]);
        Say(what + "_worst", times[^1]);
    }

    private static void Say(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"{{what}}":{{value:F2}}}"""));

    /// <summary>Takes what is written and looks at the memory now and then.</summary>
    private sealed class Measured(Action look) : Stream
    {
        private const int Every = 1000;
        private int _writes;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Look();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Look();
            return ValueTask.CompletedTask;
        }

        private void Look()
        {
            if (++_writes % Every == 0)
                look();
        }
    }
}
