using System.Reflection;
using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Queue.Specification;

namespace Trucewatch.Cli.Tests;

/// <summary>What a worker does when its store goes away, cannot be used, or it is told to end.</summary>
public sealed class WorkerTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryReportQueue _queue = new();
    private readonly StringWriter _error = new();
    private SqliteLedger? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        await _error.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(LedgerFault.Unreachable, 5)]
    [InlineData(LedgerFault.Locked, 5)]
    [InlineData(LedgerFault.Full, 5)]
    [InlineData(LedgerFault.Failed, 2)]
    public async Task RunAsync_StoreAwayForAWhile_WaitsAndStoresTheReportOnce(string code, int times)
    {
        await PutAsync("One.");
        var worker = await WorkerAsync(Failing(nameof(ILedger.StoreAsync), code, times));
        await worker.RunAsync(Cancellation);
        Assert.Equal(0, worker.SetAside);
        Assert.Equal(1, (await _store!.CountAsync(LedgerFilter.All, Cancellation)).Reports);
        Assert.Equal(times, _error.ToString().Split($"[{code}]").Length - 1);
        Assert.Equal(0, (await _queue.CountAsync(Cancellation)).Ready);
    }

    [Fact]
    public async Task RunAsync_StoreRefusesOneReport_SetsItAsideAndGoesOn()
    {
        await PutAsync("One.");
        await PutAsync("Two.");
        var worker = await WorkerAsync(Failing(nameof(ILedger.StoreAsync), LedgerFault.Failed, 3));
        await worker.RunAsync(Cancellation);
        Assert.Equal(1, worker.SetAside);
        var letter = Assert.Single(await _queue.ReadDeadLettersAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("One.", LedgerFault.Failed), (letter.Source, letter.Reason.Code));
        Assert.Equal(1, (await _store!.CountAsync(LedgerFilter.All, Cancellation)).Reports);
    }

    [Theory]
    [InlineData(nameof(ILedger.HasAsync))]
    [InlineData(nameof(ILedger.StoreAsync))]
    public async Task RunAsync_StoreThatCannotBeUsed_EndsAndGivesAllBack(string method)
    {
        await PutAsync("One.");
        await PutAsync("Two.");
        var worker = await WorkerAsync(Failing(method, LedgerFault.ReadOnly, int.MaxValue));
        Assert.Equal(LedgerFault.ReadOnly, (await Assert.ThrowsAsync<LedgerException>(() => worker.RunAsync(Cancellation))).Code);
        var counts = await _queue.CountAsync(Cancellation);
        Assert.Equal((2, 0, 0), (counts.Ready, counts.Consumers, counts.DeadLetters));
    }

    [Fact]
    public async Task RunAsync_ToldToEnd_DoesWhatIsInHandAndGivesTheRestBack()
    {
        for (var number = 0; number < 5; number++)
            await PutAsync($"Report {number}.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var worker = await WorkerAsync(Failing("", "", 0), new PlainCoder { Coding = end.Cancel });
        await worker.RunAsync(end.Token);
        Assert.Equal(1, (await _store!.CountAsync(LedgerFilter.All, Cancellation)).Reports);
        Assert.Equal(4, (await _queue.CountAsync(Cancellation)).Ready);
    }

    [Fact]
    public async Task RunAsync_ToldToEndWhileTheStoreIsAway_EndsAndGivesTheReportBack()
    {
        await PutAsync("One.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var worker = await WorkerAsync(Failing(nameof(ILedger.StoreAsync), LedgerFault.Unreachable, int.MaxValue), new PlainCoder { Coding = end.Cancel });
        await worker.RunAsync(end.Token);
        Assert.Equal(1, (await _queue.CountAsync(Cancellation)).Ready);
    }

    private Task PutAsync(string text) => _queue.PublishAsync(new Reports.Capture(text, Encoding.UTF8.GetBytes(text)), Cancellation);

    private async Task<Worker> WorkerAsync(Func<ILedger, ILedger> around, PlainCoder? coder = null)
    {
        _store = await SqliteLedger.OpenAsync(_folder.File("a.db"), LedgerAccess.Write, new SqliteLedgerOptions(), Cancellation);
        var surroundings = new Surroundings
        {
            Output = Stream.Null,
            Error = _error,
            Input = () => Stream.Null,
            Clock = new ImpatientClock(),
            Coder = _ => throw new InvalidOperationException("the worker has its coder"),
        };
        return new Worker(
            surroundings,
            new Diagnostics(surroundings),
            _queue,
            new ReportIntake(around(_store), coder ?? new PlainCoder()),
            new WorkerSettings(AtOnce: 1, Prefetch: 1, UntilEmpty: true),
            new IngestedOutput(surroundings, OutputFormat.Jsonl));
    }

    private static Func<ILedger, ILedger> Failing(string method, string code, int times) => ledger =>
    {
        var failing = DispatchProxy.Create<ILedger, FailingLedger>();
        ((FailingLedger)failing).Fail(ledger, method, code, times);
        return failing;
    };

    /// <summary>Fails so many times, then does what the store behind it does.</summary>
    public class FailingLedger : DispatchProxy
    {
        private ILedger? _ledger;
        private string _method = "";
        private string _code = "";
        private int _times;

        internal void Fail(ILedger ledger, string method, string code, int times) => (_ledger, _method, _code, _times) = (ledger, method, code, times);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == _method && _times-- > 0)
                throw new LedgerException(_code, "the store is away");
            return targetMethod.Invoke(_ledger, args);
        }
    }

    /// <summary>Does not wait.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}
