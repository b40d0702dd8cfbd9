using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Looks at the head of the store's chain for all who wait for it to move, whatever program moves it: once an interval, and only while somebody waits.</summary>
internal sealed class HeadWatch(WorkbenchOptions options)
{
    private readonly Lock _looking = new();
    private Task<LedgerHead?>? _look;
    private long _looked;

    /// <summary>Waits an interval at least, and then as long as the head is the one that is known, but for no longer than the patience.</summary>
    /// <returns>The head then.</returns>
    public async Task<LedgerHead?> NextAsync(LedgerHead? known, TimeSpan patience, CancellationToken cancellation)
    {
        var began = options.Clock.GetTimestamp();
        while (true)
        {
            await Task.Delay(options.LiveInterval, options.Clock, cancellation);
            var head = await LookAsync().WaitAsync(cancellation);
            if (head != known || options.Clock.GetElapsedTime(began) >= patience)
                return head;
        }
    }

    // One look serves all who ask within an interval, whoever of them leaves meanwhile.
    private Task<LedgerHead?> LookAsync()
    {
        lock (_looking)
        {
            if (_look is null || _look.IsFaulted || options.Clock.GetElapsedTime(_looked) >= options.LiveInterval)
            {
                _looked = options.Clock.GetTimestamp();
                _look = options.Ledger.ReadHeadAsync(CancellationToken.None);
            }

            return _look;
        }
    }
}
