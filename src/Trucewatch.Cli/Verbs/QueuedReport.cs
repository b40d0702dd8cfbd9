namespace Trucewatch.Cli;

/// <summary>An input that was put into the queue.</summary>
/// <param name="Source">The input.</param>
/// <param name="Document">The id of its bytes.</param>
internal sealed record QueuedReport(string Source, string Document);
