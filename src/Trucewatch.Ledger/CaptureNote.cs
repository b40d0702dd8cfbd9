namespace Trucewatch.Ledger;

/// <summary>From where and when bytes came, as the store keeps it.</summary>
/// <param name="Address">The path as given on the command line, or the address.</param>
/// <param name="Time">When they came, UTC, to the millisecond.</param>
/// <param name="Tool">The program that captured them.</param>
/// <param name="Headers">The headers that came with them, in order; empty for files.</param>
public sealed record CaptureNote(string Address, DateTimeOffset Time, string Tool, IReadOnlyList<KeyValuePair<string, string>> Headers);
