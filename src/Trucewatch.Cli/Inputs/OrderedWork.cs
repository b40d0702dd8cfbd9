using System.Runtime.CompilerServices;

namespace Trucewatch.Cli;

/// <summary>Does work on several threads and gives the results in the order of the inputs.</summary>
internal static class OrderedWork
{
    // Far enough ahead that one slow input does not idle the others, near enough that memory stays small.
    private const int AheadPerWorker = 8;

    /// <summary>Starts as the results are asked for; work not begun when the caller stops is never begun.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, TResult> work, int workers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var places = new SemaphoreSlim(workers);
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (var input in inputs)
            {
                begun.Enqueue(Begin(input));
                if (begun.Count > workers * AheadPerWorker)
                    yield return await begun.Dequeue();
            }

            while (begun.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await stop.CancelAsync();
            // What still runs must not outlive what it uses; its results and faults are nobody's any more.
            await Task.WhenAll(begun).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        async Task<TResult> Begin(TInput input)
        {
            await places.WaitAsync(stop.Token);
            try
            {
                return await Task.Run(() => work(input), stop.Token);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
