namespace Trucewatch.Queue.RabbitMq;

/// <summary>What a queue needs to know of the program around it.</summary>
public sealed record RabbitQueueOptions
{
    /// <summary>The longest report that is taken, in bytes. 16 MB unless told otherwise.</summary>
    public int MostBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Gives the time of dead letters and of waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The program, its version and its process, as the broker lists its connections and as dead letters name it.</summary>
    public string Name { get; init; } = "trucewatch";

    /// <summary>How long a broker that went away is waited for by who puts reports in.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Is told what holds up who puts reports in: that the broker went away, or takes nothing.</summary>
    public Action<string> Tell { get; init; } = _ => { };
}
