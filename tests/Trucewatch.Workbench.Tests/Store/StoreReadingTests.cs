using System.Net;
using System.Reflection;
using Trucewatch.Cli;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>While a large store is read for the first time nobody waits without being told.</summary>
public sealed class StoreReadingTests(SampleWorkbench sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_WhileTheStoreIsRead_SaysSoAndIsThereLater()
    {
        var cancellation = TestContext.Current.CancellationToken;
        sample.CopyTo(_folder.File("copy.db"));
        await using var store = await SqliteLedger.OpenAsync(_folder.File("copy.db"), LedgerAccess.Read, new SqliteLedgerOptions { Tool = "tests" }, cancellation);
        var slow = DispatchProxy.Create<ILedger, SlowLedger>();
        var mayRead = new TaskCompletionSource();
        (((SlowLedger)(object)slow).Store, ((SlowLedger)(object)slow).MayRead) = (store, mayRead.Task);
        var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, Input = () => Stream.Null, Coder = CoderComposition.Compose };
        await using var app = WorkbenchApp.Build(WorkbenchComposition.Of(surroundings, slow, codebook: null, port: 0, canReview: false) with { ReadingPatience = TimeSpan.FromMilliseconds(20) });
        await app.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal("ok\n", await client.GetStringAsync("/healthz", cancellation));
        using (var ready = await client.GetAsync("/readyz", cancellation))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using (var page = await client.GetAsync("/", cancellation))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.NotNull(page.Headers.RetryAfter);
            Assert.Contains("TW0822", await page.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        }

        using (var answer = await client.GetAsync("/api/v1/status", cancellation))
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);

        mayRead.SetResult();
        while ((await client.GetAsync("/readyz", cancellation)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(20, cancellation);
        using var board = await client.GetAsync("/", cancellation);
        Assert.Equal(HttpStatusCode.OK, board.StatusCode);
    }

    /// <summary>A store whose reports do not come before they may.</summary>
    public class SlowLedger : DispatchProxy
    {
        public ILedger? Store { get; set; }

        public Task? MayRead { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(ILedger.ReadReportsAsync))
                return LaterAsync((LedgerFilter)args![0]!, (CancellationToken)args[1]!);
            return targetMethod.Invoke(Store, args);
        }

        private async IAsyncEnumerable<StoredReport> LaterAsync(LedgerFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await MayRead!.WaitAsync(cancellation);
            await foreach (var report in Store!.ReadReportsAsync(filter, cancellation))
                yield return report;
        }
    }
}
