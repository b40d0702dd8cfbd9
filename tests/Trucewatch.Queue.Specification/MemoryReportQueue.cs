using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Trucewatch.Reports;

namespace Trucewatch.Queue.Specification;

/// <summary>The plain reference: a queue in the memory of the test.</summary>
public sealed class MemoryReportQueue : IReportQueue
{
    private const int MostReturns = 10;
    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _waiting = [];
    private readonly List<(Entry Entry, QueueProblem Reason)> _dead = [];
    private readonly HashSet<Consumer> _consumers = [];

    public string Place => "memory";

    /// <summary>Called with each report before it is put in; may fail as a broker does.</summary>
    public Action<Capture> Publishing { get; set; } = _ => { };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task PublishAsync(Capture capture, CancellationToken cancellation)
    {
        Publishing(capture);
        return PutAsync(ReportMessage.Write(capture));
    }

    /// <summary>Puts in a message as it is, as another program would.</summary>
    public Task PutAsync(byte[] message)
    {
        lock (_gate)
            _waiting.AddLast(new Entry(message, 0));
        Serve();
        return Task.CompletedTask;
    }

    public Task<IReportConsumer> ConsumeAsync(int atOnce, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atOnce);
        var consumer = new Consumer(this, atOnce);
        lock (_gate)
            _consumers.Add(consumer);
        Serve();
        return Task.FromResult<IReportConsumer>(consumer);
    }

    /// <summary>Goes away for all who take reports, as a broker does that is started anew.</summary>
    public void Break()
    {
        Consumer[] all;
        lock (_gate)
            all = [.. _consumers];
        foreach (var consumer in all)
            consumer.End(new QueueException(QueueFault.Unreachable, "memory: went away", mayPass: true));
    }

    public Task<QueueCounts> CountAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return Task.FromResult(new QueueCounts(_waiting.Count, _consumers.Count, _dead.Count));
    }

    public async IAsyncEnumerable<DeadLetter> ReadDeadLettersAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        (Entry Entry, QueueProblem Reason)[] all;
        lock (_gate)
            all = [.. _dead];
        foreach (var (entry, reason) in all)
            yield return new DeadLetter(ReportMessage.Read(entry.Body, int.MaxValue).Source, ReportMessage.DocumentOf(entry.Body), reason, DateTimeOffset.UnixEpoch);
        await Task.CompletedTask;
    }

    public Task<int> RetryAsync(CancellationToken cancellation)
    {
        int count;
        lock (_gate)
        {
            count = _dead.Count;
            foreach (var (entry, _) in _dead)
                _waiting.AddLast(entry with { Before = 0 });
            _dead.Clear();
        }

        Serve();
        return Task.FromResult(count);
    }

    private void Serve()
    {
        lock (_gate)
        {
            while (_waiting.First is { } first && _consumers.FirstOrDefault(consumer => consumer.HasRoom) is { } consumer)
            {
                _waiting.RemoveFirst();
                consumer.Take(first.Value);
            }
        }
    }

    private sealed record Entry(byte[] Body, long Before);

    private sealed class Consumer(MemoryReportQueue queue, int atOnce) : IReportConsumer
    {
        private readonly Channel<IReportDelivery> _taken = Channel.CreateUnbounded<IReportDelivery>();
        private readonly ConcurrentDictionary<Delivery, bool> _open = [];
        private bool _ended;

        public int Held => _open.Count;

        public bool HasRoom => _open.Count < atOnce;

        public void Take(Entry entry)
        {
            var delivery = new Delivery(this, entry);
            _open[delivery] = true;
            _taken.Writer.TryWrite(delivery);
        }

        public IAsyncEnumerable<IReportDelivery> DeliveriesAsync(CancellationToken cancellation) => _taken.Reader.ReadAllAsync(cancellation);

        public void End(Exception? problem)
        {
            lock (queue._gate)
            {
                if (_ended)
                    return;
                _ended = true;
                queue._consumers.Remove(this);
                foreach (var delivery in _open.Keys)
                {
                    var entry = delivery.Entry with { Before = delivery.Before + 1 };
                    if (entry.Before > MostReturns)
                        queue._dead.Add((entry, new QueueProblem(QueueFault.GivenUp, "given out too often")));
                    else
                        queue._waiting.AddFirst(entry);
                }

                _open.Clear();
                while (_taken.Reader.TryRead(out _))
                {
                    // Given back above.
                }

                _taken.Writer.TryComplete(problem);
            }

            queue.Serve();
        }

        public ValueTask DisposeAsync()
        {
            End(null);
            return ValueTask.CompletedTask;
        }

        private sealed class Delivery(Consumer consumer, Entry entry) : IReportDelivery
        {
            public Entry Entry => entry;

            public MessageOutcome Message { get; } = ReportMessage.Read(entry.Body, new ReaderLimits().MostBytes);

            public long Before => entry.Before;

            public DateTimeOffset? Queued => DateTimeOffset.UnixEpoch;

            public ActivityContext Trace => default;

            public Task DoneAsync(CancellationToken cancellation)
            {
                lock (consumer.Queue._gate)
                {
                    if (!consumer._open.TryRemove(this, out _))
                        throw new QueueException(QueueFault.Unreachable, "memory: went away", mayPass: true);
                }

                consumer.Queue.Serve();
                return Task.CompletedTask;
            }

            public Task RejectAsync(QueueProblem reason, CancellationToken cancellation)
            {
                lock (consumer.Queue._gate)
                    consumer.Queue._dead.Add((entry, reason));
                return DoneAsync(cancellation);
            }
        }

        private MemoryReportQueue Queue => queue;
    }
}
