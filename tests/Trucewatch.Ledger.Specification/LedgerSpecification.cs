using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;
using Trucewatch.Records.Tests;

namespace Trucewatch.Ledger.Specification;

/// <summary>What every database's ledger must do. A database's tests derive from this and say how a new store is opened.</summary>
public abstract partial class LedgerSpecification
{
    private static readonly DateTimeOffset Noon = new(2025, 4, 1, 12, 0, 0, TimeSpan.Zero);

    protected StoppedClock Clock { get; } = new(Noon);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the test's own store, made on first use.</summary>
    protected abstract Task<ILedger> OpenAsync(LedgerAccess access);

    [Fact]
    public async Task StoreAsync_NewReport_IsReadBackWhole()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("😀 Ten were killed.\nAn official said so.", SampleReports.Day, situations: ["gaza", "lebanon"]);
        Assert.Equal(StoreOutcome.Added, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), coded, Cancellation));
        SameReport.Assert(coded, Assert.Single(await Reports(ledger)));
        Assert.Equal(Encoding.UTF8.GetBytes(coded.Report.Text), await ledger.ReadContentAsync(coded.Report.Id, Cancellation));
    }

    [Fact]
    public async Task StoreAsync_AnyReports_AreReadBackAsStored()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var stored = new Dictionary<string, CodedReport>(StringComparer.Ordinal);
        foreach (var generated in GeneratedReports.Generator().Sample(20, new Rnd(20250324, 7), 60))
        {
            var capture = new Capture(Encoding.UTF8.GetBytes(generated.Report.Id), generated.Report.Source);
            var coded = WithId(generated, ContentId.Of(capture.Content.Span));
            var outcome = await ledger.StoreAsync(capture, coded, Cancellation);
            Assert.Equal(stored.TryAdd(coded.Report.Id, coded) ? StoreOutcome.Added : StoreOutcome.Unchanged, outcome);
        }

        var read = await Reports(ledger);
        Assert.Equal(stored.Count, read.Count);
        foreach (var report in read)
            SameReport.Assert(stored[report.Report.Id], report);
    }

    [Fact]
    public async Task StoreAsync_SameAgain_ChangesNothing()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        var capture = SampleReports.Capture(coded.Report.Text);
        await ledger.StoreAsync(capture, coded, Cancellation);
        var before = await Headers(ledger);
        Clock.Now = Noon.AddDays(1);
        Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(capture, coded, Cancellation));
        Assert.Equivalent(before, await Headers(ledger), strict: true);
        Assert.True(await ledger.HasAsync(coded.Report.Id, coded.Codebook, Cancellation));
        Assert.False(await ledger.HasAsync(coded.Report.Id, "codebook-2", Cancellation));
        Assert.False(await ledger.HasAsync("sha256:00", coded.Codebook, Cancellation));
    }

    [Fact]
    public async Task StoreAsync_SameBytesFromElsewhere_NotesTheAddressOnly()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), coded, Cancellation);
        var elsewhere = SampleReports.Coded("Ten were killed.", source: "b.txt");
        Assert.Equal(StoreOutcome.AddressNoted, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, "b.txt"), elsewhere, Cancellation));
        Assert.Equal("a.txt", Assert.Single(await Headers(ledger)).Source);
    }

    [Fact]
    public async Task StoreAsync_NewerCodebook_IsTheOneSeen()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var first = SampleReports.Coded("Ten were killed.\nHe said so.");
        var second = SampleReports.Coded("Ten were killed.\nHe said so.", codebook: "codebook-2", situations: ["gaza"]);
        second = second with { Records = [second.Records[0]] };
        var capture = SampleReports.Capture(first.Report.Text);
        await ledger.StoreAsync(capture, first, Cancellation);
        Assert.Equal(StoreOutcome.CodedAgain, await ledger.StoreAsync(capture, second, Cancellation));
        SameReport.Assert(second, Assert.Single(await Reports(ledger)));
        Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(capture, second, Cancellation));
        Assert.True(await ledger.HasAsync(first.Report.Id, first.Codebook, Cancellation));
        Assert.Equal(1, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Records.Values.Sum());
    }

    [Fact]
    public async Task StoreAsync_FaultInALaterRecord_StoresNothing()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        // Two records of one id: the store itself refuses the second, in the middle of writing.
        var twice = coded with { Records = [coded.Records[0], coded.Records[1] with { Id = coded.Records[0].Id }] };
        var capture = SampleReports.Capture(coded.Report.Text);
        await Assert.ThrowsAsync<LedgerException>(() => ledger.StoreAsync(capture, twice, Cancellation));
        var outside = coded with { Records = [coded.Records[0] with { Evidence = [new Evidence(0, new TextSpan(0, 999))] }] };
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.StoreAsync(capture, outside, Cancellation));
        Assert.Equal(0, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Reports);
        Assert.Null(await ledger.ReadContentAsync(coded.Report.Id, Cancellation));
        Assert.Equal(StoreOutcome.Added, await ledger.StoreAsync(capture, coded, Cancellation));
    }

    [Fact]
    public async Task StoreAsync_BytesOfAnotherReport_Throws()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.StoreAsync(SampleReports.Capture("One."), SampleReports.Coded("Another."), Cancellation));
    }

    [Fact]
    public async Task StoreAsync_ManyAtOnce_KeepsEachOnce()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var texts = Enumerable.Range(0, 40).Select(number => $"{number % 20} were killed.").ToList();
        var outcomes = await Task.WhenAll(texts.Select(text => Task.Run(
            () => ledger.StoreAsync(SampleReports.Capture(text), SampleReports.Coded(text), Cancellation))));
        Assert.Equal(20, outcomes.Count(outcome => outcome == StoreOutcome.Added));
        Assert.Equal(20, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Reports);
    }

    [Fact]
    public async Task StoreAsync_OpenedToRead_Throws()
    {
        await (await OpenAsync(LedgerAccess.Write)).DisposeAsync();
        await using var ledger = await OpenAsync(LedgerAccess.Read);
        var problem = await Assert.ThrowsAsync<LedgerException>(
            () => ledger.StoreAsync(SampleReports.Capture("One."), SampleReports.Coded("One."), Cancellation));
        Assert.Equal(LedgerFault.ReadOnly, problem.Code);
    }

    [Fact]
    public async Task CaptureAsync_SameBytesAndAddressAgain_IsNotNew()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.True(await ledger.CaptureAsync(SampleReports.Capture("One."), Cancellation));
        Assert.False(await ledger.CaptureAsync(SampleReports.Capture("One."), Cancellation));
        Assert.True(await ledger.CaptureAsync(SampleReports.Capture("One.", "b.txt"), Cancellation));
        Assert.Equal(0, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Reports);
        Assert.Equal("One."u8.ToArray(), await ledger.ReadContentAsync(ContentId.Of("One."u8), Cancellation));
    }

    [Fact]
    public async Task ReadCapturesAsync_FromTheWeb_HasAddressTimeAndHeadersInOrder()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("One.");
        KeyValuePair<string, string>[] headers = [new("Content-Type", "text/plain"), new("Set-Cookie", "a"), new("Set-Cookie", "b"), new("X-Empty", "")];
        var capture = SampleReports.Capture("One.", "https://example.org/1") with { Time = new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)), Headers = headers };
        Assert.Equal(StoreOutcome.Added, await ledger.StoreAsync(capture, coded, Cancellation));
        await ledger.CaptureAsync(SampleReports.Capture("One.", "b.txt"), Cancellation);
        Clock.Now = Noon.AddDays(1);
        Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(capture with { Time = null, Headers = [] }, coded, Cancellation));
        var notes = await ledger.ReadCapturesAsync(coded.Report.Id, Cancellation);
        Assert.Equal(["https://example.org/1", "b.txt"], notes.Select(note => note.Address));
        Assert.Equal([new DateTimeOffset(2025, 3, 1, 10, 0, 0, TimeSpan.Zero), Noon], notes.Select(note => note.Time));
        Assert.Equal(headers, notes[0].Headers);
        Assert.Empty(notes[1].Headers);
        Assert.Equal(new DateOnly(2025, 3, 1), Assert.Single(await Headers(ledger)).Day);
        Assert.Empty(await ledger.ReadCapturesAsync("sha256:00", Cancellation));
    }

    [Fact]
    public async Task NoteFeedAsync_Again_TakesThePlaceOfWhatWas()
    {
        const string Feed = "https://example.org/feed";
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            Assert.Null(await ledger.ReadFeedAsync(Feed, Cancellation));
            await ledger.NoteFeedAsync(new FeedNote(Feed, Noon, ["3", "2", "1"]) { EntityTag = "\"x\"", LastModified = "Mon" }, Cancellation);
            await ledger.NoteFeedAsync(new FeedNote("https://example.org/other", Noon, ["9"]), Cancellation);
            await ledger.NoteFeedAsync(new FeedNote(Feed, Noon.AddHours(1), ["4", "2"]) { EntityTag = "\"y\"" }, Cancellation);
        }

        await using var again = await OpenAsync(LedgerAccess.Read);
        var note = await again.ReadFeedAsync(Feed, Cancellation);
        Assert.Equal((Noon.AddHours(1), "\"y\"", null), (note!.Visited, note.EntityTag, note.LastModified));
        Assert.Equal(["4", "2"], note.Seen);
        Assert.Equal(["9"], (await again.ReadFeedAsync("https://example.org/other", Cancellation))!.Seen);
    }

    [Fact]
    public async Task ReadHeadersAsync_Days_AreOfPublicationElseOfCapture()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("Undated."));
        await Store(ledger, SampleReports.Coded("Old.", SampleReports.Day));
        await Store(ledger, SampleReports.Coded("Older.", SampleReports.Day.AddDays(-30)));
        var headers = await Headers(ledger);
        Assert.Equal([SampleReports.Day.AddDays(-30), SampleReports.Day, new DateOnly(2025, 4, 1)], headers.Select(header => header.Day));
        Assert.Null(headers[2].Published);
        Assert.Equal(Noon, headers[2].Captured);
    }

    [Theory]
    [InlineData(null, null, null, null, "1 2 3 4")]
    [InlineData("gaza", null, null, null, "1 2 4")]
    [InlineData("lebanon", null, null, null, "2 3")]
    [InlineData("sudan", null, null, null, "")]
    [InlineData(null, 2, null, null, "2 3 4")]
    [InlineData(null, 2, 3, null, "2 3")]
    [InlineData(null, null, null, 2, "1 2")]
    [InlineData("gaza", 2, 4, 3, "2")]
    public async Task Read_Filtered_GivesWhatTheFilterLetsThrough(string? situation, int? since, int? until, int? asOf, string expected)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        string[][] situations = [["gaza"], ["gaza", "lebanon"], ["lebanon"], ["gaza"]];
        for (var number = 1; number <= 4; number++)
            await Store(ledger, SampleReports.Coded($"{number} were killed.\nHe said so.", Day(number), source: $"{number}.txt", situations: situations[number - 1]));
        var filter = new LedgerFilter { Situation = situation, Since = Day(since), Until = Day(until), AsOf = Day(asOf) };
        var sources = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(sources.Select(source => source + ".txt"), (await Headers(ledger, filter)).Select(header => header.Source));
        Assert.Equal(sources.Select(source => source + ".txt"), (await Reports(ledger, filter)).Select(report => report.Report.Source));
        Assert.Equal(3 * sources.Length, (await Lines(ledger, filter)).Count);
        Assert.Equal(sources.Length, (await Lines(ledger, filter with { Kind = "figure" })).Count);
        Assert.Equal(sources.Length, (await Lines(ledger, filter with { Category = "strike" })).Count);
        Assert.Empty(await Lines(ledger, filter with { Kind = "figure", Category = "strike" }));
        var counts = await ledger.CountAsync(filter, Cancellation);
        Assert.Equal(sources.Length, counts.Reports);
        Assert.Equal(sources.Length, counts.Records.GetValueOrDefault("statement"));
        Assert.Equal(sources.Length == 0 ? null : Day(int.Parse(sources[0])), counts.Oldest);
        Assert.Equal(sources.Length == 0 ? null : Day(int.Parse(sources[^1])), counts.Newest);
    }

    [Fact]
    public async Task ReadRecordsAsync_Lines_AreTheContracts()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("😀 Ten were killed.\nHe said so.", SampleReports.Day);
        await Store(ledger, coded);
        var lines = await Lines(ledger, LedgerFilter.All);
        Assert.Equal(["figure", "event", "statement"], lines.Select(line => line.Kind));
        var map = new CodePointMap(coded.Report.Text);
        foreach (var (line, record) in lines.Zip(coded.Records))
            Assert.Equivalent(record, RecordJsonReader.ReadRecord(line.Line, coded.Report, map), strict: true);
    }

    [Theory]
    [InlineData("hostages", "a b")]
    [InlineData("HOSTAGES gaza", "b")]
    [InlineData("\"were freed\"", "a")]
    [InlineData("\"freed were\"", "")]
    [InlineData("هدنة", "c")]
    [InlineData("cafe", "c")]
    [InlineData("truce OR hostages", "")]
    [InlineData("title:b", "")]
    [InlineData("hostages)* AND (NEAR \"", "")]
    [InlineData("b.txt", "b")]
    [InlineData("!?", "")]
    [InlineData("", "")]
    public async Task SearchAsync_Words_FindsReportsWithAllOfThem(string text, string expected)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("Ten hostages were freed.", source: "a.txt", situations: ["gaza"]));
        await Store(ledger, SampleReports.Coded("The hostages are held in Gaza.\nNobody knows where.", source: "b.txt", situations: ["gaza"]));
        await Store(ledger, SampleReports.Coded("A café in Rafah.\nقالت حماس إنها وافقت على هدنة.", source: "c.txt"));
        var sources = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(source => source + ".txt").ToList();
        var hits = await ledger.SearchAsync(new LedgerFilter { Text = text }, 10, Cancellation);
        Assert.Equal(sources, hits.Select(hit => hit.Report.Source).Order(StringComparer.Ordinal));
        Assert.Equal(sources, (await Headers(ledger, new LedgerFilter { Text = text })).Select(header => header.Source).Order(StringComparer.Ordinal));
        Assert.Equal(Math.Min(1, sources.Count), (await ledger.SearchAsync(new LedgerFilter { Text = text }, 1, Cancellation)).Count);
        var inGaza = await ledger.SearchAsync(new LedgerFilter { Text = text, Situation = "gaza" }, 10, Cancellation);
        Assert.Equal(sources.Count(source => source != "c.txt"), inGaza.Count);
    }

    [Fact]
    public async Task SearchAsync_WordInTheBody_IsMarkedInTheSnippet()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("Ten hostages were freed."));
        var hit = Assert.Single(await ledger.SearchAsync(new LedgerFilter { Text = "freed" }, 10, Cancellation));
        Assert.Equal("Ten hostages were «freed».", hit.Snippet);
    }

    [Fact]
    public async Task ReadReportsAsync_WhileAnotherWrites_GivesWhatWasThereAtTheStart()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        for (var number = 0; number < 5; number++)
            await Store(ledger, SampleReports.Coded($"{number} were killed.", SampleReports.Day));
        var seen = 0;
        await foreach (var report in ledger.ReadReportsAsync(LedgerFilter.All, Cancellation))
        {
            await Store(ledger, SampleReports.Coded($"1{seen++} were killed, {report.Coded.Report.Id}.", SampleReports.Day));
        }

        Assert.Equal(5, seen);
        Assert.Equal(10, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Reports);
    }

    [Fact]
    public async Task OpenAsync_Again_FindsWhatWasStored()
    {
        var coded = SampleReports.Coded("Ten were killed.");
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, coded);
        await using (var ledger = await OpenAsync(LedgerAccess.Read))
            SameReport.Assert(coded, Assert.Single(await Reports(ledger)));
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), coded, Cancellation));
    }

    protected static Task<StoreOutcome> Store(ILedger ledger, CodedReport coded) =>
        ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, coded.Report.Source), coded, Cancellation);

    protected static async Task<List<CodedReport>> Reports(ILedger ledger, LedgerFilter? filter = null) =>
        await ledger.ReadReportsAsync(filter ?? LedgerFilter.All, Cancellation).Select(stored => stored.Coded).ToListAsync(Cancellation);

    private static async Task<List<ReportHeader>> Headers(ILedger ledger, LedgerFilter? filter = null) =>
        await ledger.ReadHeadersAsync(filter ?? LedgerFilter.All, Cancellation).ToListAsync(Cancellation);

    private static async Task<List<StoredRecord>> Lines(ILedger ledger, LedgerFilter filter) =>
        await ledger.ReadRecordsAsync(filter, Cancellation).ToListAsync(Cancellation);

    private static DateOnly? Day(int? number) => number is { } days ? SampleReports.Day.AddDays(days) : null;

    private static CodedReport WithId(CodedReport coded, string id) => coded with
    {
        Report = coded.Report with { Id = id },
        Records = [.. coded.Records.Select(record => record with { Document = id })],
    };
}
