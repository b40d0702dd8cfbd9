using System.Buffers;
using System.Text;
using Trucewatch.Cli;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Process;

namespace Trucewatch.Workbench.Tests;

/// <summary>As reports come into the store, each moment of it shows what working all of them out gives.</summary>
public sealed class StoreMomentTests(SampleWorkbench sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task StateOf_ReportsThatComeIn_IsWhatAllOfThemGive(int seed)
    {
        var store = _folder.File("copy.db");
        sample.CopyTo(store);
        await using var ledger = await SqliteLedger.OpenAsync(store, LedgerAccess.Read, new SqliteLedgerOptions { Tool = "tests" }, TestContext.Current.CancellationToken);
        var reports = await ledger.ReadReportsAsync(LedgerFilter.All, TestContext.Current.CancellationToken).Select(stored => new DatedReport(stored.Coded, stored.Day)).ToArrayAsync(TestContext.Current.CancellationToken);
        var random = new Random(seed);
        random.Shuffle(reports);
        var options = new WorkbenchOptions { Ledger = ledger, Tool = "tests", Parties = CoderComposition.PartiesOf, Codebook = () => throw new InvalidOperationException("no page of the codebook is asked for") };
        var moment = new StoreMoment(null, [.. reports.Take(10).OrderBy(report => report.Day)], options);
        var moments = new List<StoreMoment> { moment };
        for (var i = 10; i < reports.Length; i++)
        {
            var changed = new List<DatedReport> { reports[i] };
            // Now and then a review takes records away.
            if (random.Next(3) == 0)
            {
                var k = random.Next(i);
                changed.Add(reports[k] = reports[k] with { Coded = reports[k].Coded with { Records = [.. reports[k].Coded.Records.Where(_ => random.Next(4) > 0)] } });
            }

            moment = moment.With(new LedgerHead(i, DateTimeOffset.UnixEpoch, "hash " + i), changed.ToDictionary(report => report.Coded.Report.Id, StringComparer.Ordinal), new Gradings([]));
            moments.Add(moment);
            // Not every moment is asked for, and an older one can be after a newer.
            if (random.Next(3) > 0)
                AssertRight(moment);
            if (random.Next(5) == 0)
                AssertRight(moments[random.Next(moments.Count)]);
        }
    }

    private static void AssertRight(StoreMoment moment)
    {
        var expected = ProcessWork.Of(moment.ReportsOf("gaza"), "gaza", null, CoderComposition.PartiesOf("gaza"));
        Assert.Equal(Print(expected), Print(moment.StateOf("gaza", null)));
    }

    private static string Print(ProcessState state)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new ProcessJsonWriter(output);
        writer.Write(state);
        foreach (var one in state.Proposals)
            writer.Write(one);
        foreach (var one in state.Truces)
            writer.Write(one);
        foreach (var one in state.Conflicts)
            writer.Write(one);
        foreach (var one in state.Commitments)
            writer.Write(one);
        foreach (var one in state.Allegations)
            writer.Write(one);
        foreach (var one in state.Series)
            writer.Write(one);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
