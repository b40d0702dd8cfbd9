namespace Trucewatch.Cli;

/// <summary>How a worker works.</summary>
/// <param name="AtOnce">How many reports are coded at once.</param>
/// <param name="Prefetch">How many reports are taken ahead of that, so that none is waited for.</param>
/// <param name="UntilEmpty">Whether it ends when nothing waits any more.</param>
internal sealed record WorkerSettings(int AtOnce, int Prefetch, bool UntilEmpty);
