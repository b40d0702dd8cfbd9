using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench.Tests;

/// <summary>What the columns answer is what looking at each record gives, in a table of its own and in one made from an earlier one.</summary>
public sealed class ReportTableTests(SampleWorkbench sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Fitting_AnyFilters_IsWhatLookingAtEachGives(int seed)
    {
        var reports = await ReadAsync();
        var random = new Random(seed);
        ReportTable? table = null;
        int[]? column = null;
        for (var round = 0; round < 25; round++)
        {
            reports = Changed(reports, random);
            table = new ReportTable(reports, random.Next(4) == 0 ? null : table);
            column = table.Column(record => record.Id.Length, round == 0 || random.Next(4) == 0 ? null : column);
            Assert.Equal(reports.AsEnumerable().Reverse().SelectMany(dated => dated.Coded.Records).Select(record => record.Id.Length), column);
            for (var i = 0; i < 20; i++)
                AssertRight(table, reports, Asked(reports, random));
        }
    }

    [Fact]
    public async Task RecordsOf_GoingOnAfterEach_GivesAllOnce()
    {
        var table = new ReportTable(await ReadAsync());
        var all = table.RecordsOf(table.Fitting(new PageQuery()), "figure", category: null).Select(pair => pair.Record.Id).ToList();
        var (seen, after) = (new List<string>(), (string?)null);
        while (table.RecordsOf(table.Fitting(new PageQuery()), "figure", category: null, after).Take(7).ToList() is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(pair => pair.Record.Id));
            after = Cursor.Write(page[^1].Record.Document, page[^1].Record.Id);
        }

        Assert.Equal(all, seen);
        Assert.Empty(table.RecordsOf(table.Fitting(new PageQuery()), "figure", category: null, "sha256:none~figure"));
    }

    private async Task<List<DatedReport>> ReadAsync()
    {
        var store = _folder.File("copy.db");
        sample.CopyTo(store);
        await using var ledger = await SqliteLedger.OpenAsync(store, LedgerAccess.Read, new SqliteLedgerOptions { Tool = "tests" }, TestContext.Current.CancellationToken);
        return await ledger.ReadReportsAsync(LedgerFilter.All, TestContext.Current.CancellationToken).Select(stored => new DatedReport(stored.Coded, stored.Day)).ToListAsync(TestContext.Current.CancellationToken);
    }

    // Reports go, come and change, records are judged and taken away.
    private static List<DatedReport> Changed(List<DatedReport> reports, Random random)
    {
        var changed = reports.Where(_ => random.Next(30) > 0).ToList();
        for (var i = 0; i < changed.Count; i++)
        {
            if (random.Next(8) > 0)
                continue;
            var coded = changed[i].Coded;
            var records = coded.Records.Where(_ => random.Next(5) > 0).Select(record => random.Next(3) == 0 ? record with { Confidence = random.NextDouble(), Review = new ReviewMark(ReviewState.Accepted, "Anna", DateTimeOffset.UnixEpoch, 7, IsChanged: false) } : record);
            changed[i] = new DatedReport(coded with { Records = [.. records] }, random.Next(6) == 0 ? changed[i].Day.AddDays(random.Next(20)) : changed[i].Day);
        }

        return [.. changed.OrderBy(dated => dated.Day)];
    }

    private static PageQuery Asked(List<DatedReport> reports, Random random)
    {
        var some = reports[random.Next(reports.Count)];
        var record = some.Coded.Records.Count > 0 ? some.Coded.Records[random.Next(some.Coded.Records.Count)] : null;
        var query = new PageQuery
        {
            Situation = random.Next(2) == 0 ? some.Coded.Situations.FirstOrDefault() : null,
            Since = random.Next(2) == 0 ? some.Day.AddDays(-random.Next(30)) : null,
            Until = random.Next(2) == 0 ? some.Day.AddDays(random.Next(30)) : null,
            AsOf = random.Next(3) == 0 ? some.Day : null,
            Kind = random.Next(2) == 0 ? record?.Kind : null,
            Measure = random.Next(3) == 0 ? record?.Category : null,
        };
        return random.Next(5) == 0 ? query.With("report", some.Coded.Report.Id) : query;
    }

    private static void AssertRight(ReportTable table, List<DatedReport> reports, PageQuery query)
    {
        var expected = reports.AsEnumerable().Reverse().Where(dated =>
            (query.Situation is null || dated.Coded.Situations.Contains(query.Situation)) && query.Holds(dated.Day) && !(dated.Day > query.AsOf) && (query["report"] is not { } report || dated.Coded.Report.Id == report)).ToList();
        var fitting = table.Fitting(query);
        Assert.Equal(expected.Select(dated => dated.Coded.Report.Id), fitting.Select(place => table.At(place).Coded.Report.Id));
        var records = expected.SelectMany(dated => dated.Coded.Records).Where(record => (query.Kind is null || record.Kind == query.Kind) && (query.Category is null || record.Category == query.Category)).ToList();
        Assert.Equal(records.Count, table.Count(fitting, query.Kind, query.Category));
        Assert.Equal(records, table.RecordsOf(fitting, query.Kind, query.Category).Select(pair => pair.Record));
        var judged = new List<ReportRecord>();
        table.EachRecord(fitting, query.Kind, query.Category, ReviewState.Accepted, (record, doubt) =>
        {
            judged.Add(table.RecordAt(record).Record);
            Assert.Equal(1 - judged[^1].Confidence, doubt);
        });
        Assert.Equal(records.Where(record => record.Review?.State == ReviewState.Accepted), judged);
        Assert.Equal(reports.SelectMany(dated => dated.Coded.Records).Where(record => record.Kind == "figure").Select(record => record.Category).Distinct().Order(StringComparer.Ordinal), table.CategoriesOf("figure"));
    }
}
