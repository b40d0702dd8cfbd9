using System.Diagnostics;

namespace Trucewatch.Fuzzing;

/// <summary>Gives one target input after input and notes what goes wrong.</summary>
internal sealed class FuzzRun
{
    // Of processor time, since a machine may have other things to do; far above what any input of this length takes.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);
    private const long MostAllocated = 2L << 30;

    private readonly IFuzzTarget _target;
    private readonly string _faults;
    private readonly IReadOnlyList<(string Name, byte[] Bytes)> _seeds;
    private readonly Mutator _mutator;
    private string _running = "";
    private byte[] _input = [];
    private long _begun;
    private long _ticksBefore;

    /// <param name="target">What is tried.</param>
    /// <param name="root">The repository's folder.</param>
    /// <param name="faults">The folder that inputs with faults are written to.</param>
    public FuzzRun(IFuzzTarget target, string root, string faults)
    {
        (_target, _faults) = (target, faults);
        var kept = Path.Combine(root, "tests", "Trucewatch.Fuzzing", "Seeds", target.Name);
        IEnumerable<string> files = Directory.Exists(kept) ? Directory.EnumerateFiles(kept) : [];
        files = files.Concat(target.SeedFiles.SelectMany(pattern => Directory.EnumerateFiles(
            Path.Combine(root, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern), SearchOption.AllDirectories)));
        _seeds = [.. files.Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(root, path), File.ReadAllBytes(path)))];
        if (_seeds.Count == 0)
            throw new InvalidOperationException($"the target {target.Name} has no seeds");
        _mutator = new Mutator([.. _seeds.Select(seed => seed.Bytes)], target.Scraps);
    }

    /// <summary>How many inputs were faulty.</summary>
    public int Faults { get; private set; }

    /// <summary>How many inputs were tried.</summary>
    public long Tried { get; private set; }

    /// <summary>Tries the seeds as they are, and then the inputs from a number on.</summary>
    /// <param name="from">The first number.</param>
    /// <param name="most">How many inputs to make.</param>
    /// <param name="time">After what time to stop.</param>
    public void Go(long from, long most, TimeSpan time)
    {
        using var watch = new Timer(_ => Watch(), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        var started = Stopwatch.GetTimestamp();
        foreach (var (name, bytes) in _seeds)
            Try(name, bytes);
        var (longest, slow) = (TimeSpan.Zero, 0L);
        var number = from;
        for (; number - from < most && Stopwatch.GetElapsedTime(started) < time; number++)
        {
            var taken = Try($"input {number}", _mutator.Input(number));
            if (taken > longest)
                (longest, slow) = (taken, number);
        }

        Console.WriteLine($"{_target.Name}: {Tried} inputs ({_seeds.Count} seeds, then {from} to {number - 1}) in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, {Faults} faults; longest {longest.TotalMilliseconds:F0} ms (input {slow})");
    }

    private TimeSpan Try(string name, byte[] input)
    {
        Tried++;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        (_running, _input) = (name, input);
        Volatile.Write(ref _ticksBefore, Environment.CpuUsage.TotalTime.Ticks);
        Volatile.Write(ref _begun, Stopwatch.GetTimestamp());
        try
        {
            _target.Run(input);
            PropertyException.Unless(GC.GetAllocatedBytesForCurrentThread() - allocated < MostAllocated, $"more than {MostAllocated >> 20} MiB allocated for {input.Length} bytes");
        }
        catch (Exception fault)
        {
            // Whatever it is: to find it is what this is for.
            Faults++;
            Tell(name, input, fault.ToString());
        }

        var taken = Stopwatch.GetElapsedTime(Volatile.Read(ref _begun));
        Volatile.Write(ref _begun, 0);
        return taken;
    }

    private void Watch()
    {
        if (Volatile.Read(ref _begun) == 0 || Environment.CpuUsage.TotalTime.Ticks - Volatile.Read(ref _ticksBefore) < Hang.Ticks)
            return;
        Tell(_running, _input, $"no end after {Hang.TotalSeconds} s of processor time");
        Environment.Exit(1);
    }

    private void Tell(string name, byte[] input, string fault)
    {
        Directory.CreateDirectory(_faults);
        var file = Path.Combine(_faults, $"{_target.Name}-{Faults}.bin");
        File.WriteAllBytes(file, input);
        Console.WriteLine($"{_target.Name}: {name} ({input.Length} bytes, kept as {file}): {fault}");
    }
}
