using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>A record in the queue of review.</summary>
/// <param name="Dated">Its report.</param>
/// <param name="Record">The record.</param>
/// <param name="Weight">How many lines of the processes rest on it.</param>
internal readonly record struct QueueItem(DatedReport Dated, ReportRecord Record, int Weight)
{
    /// <summary>How much is to be gained by looking: doubt, the greater the more rests on the record.</summary>
    public double Worth => WorthOf(1 - Record.Confidence, Weight);

    /// <summary>The same of a record of which so much is known.</summary>
    public static double WorthOf(double doubt, int weight) => doubt * (1 + weight);
}
