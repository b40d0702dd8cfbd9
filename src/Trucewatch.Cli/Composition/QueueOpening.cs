namespace Trucewatch.Cli;

/// <summary>How a queue is opened.</summary>
/// <param name="Address">The address as given.</param>
/// <param name="Makes">Whether it is made where it is not there.</param>
/// <param name="MostBytes">The longest report that is taken, in bytes.</param>
/// <param name="Tell">Is told what holds up who puts reports in.</param>
internal sealed record QueueOpening(string Address, bool Makes, int MostBytes, Action<string> Tell);
