using System.Runtime.CompilerServices;

namespace Trucewatch.Cli;

/// <summary>Does work on several threads and gives the results in the order of the inputs.</summary>
internal static class OrderedWork
{
    // Far enough ahead that one slow input does not idle the others, near enough that memory stays small.
    private const int AheadPerWorker = 8;

    /// <summary>
    /// Starts as the results are asked for; work not begun when the caller stops is never begun. While the next input is awaited, results that
    /// are ready are given.
    /// </summary>
    public static IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, TResult> work, int workers, CancellationToken cancellation) =>
        RunAsync(inputs, input => Task.FromResult(work(input)), workers, cancellation);

    /// <summary>The same for work that waits.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, Task<TResult>> work, int workers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var places = new SemaphoreSlim(workers);
        var begun = new Queue<Task<TResult>>();
        var source = inputs.GetAsyncEnumerator(stop.Token);
        Task<bool>? next = null;
        try
        {
            next = source.MoveNextAsync().AsTask();
            while (next is not null || begun.Count > 0)
            {
                if (next is not null && begun.Count <= workers * AheadPerWorker)
                {
                    if (begun.Count > 0)
                        await Task.WhenAny(next, begun.Peek());
                    if (begun.Count == 0 || next.IsCompleted)
                    {
                        var more = await next;
                        if (more)
                            begun.Enqueue(Begin(source.Current));
                        next = more ? source.MoveNextAsync().AsTask() : null;
                        continue;
                    }
                }

                yield return await begun.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            // What still runs must not outlive what it uses; its results and faults are nobody's any more.
            Task[] running = next is null ? [.. begun] : [.. begun, next];
            await Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await source.DisposeAsync();
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
