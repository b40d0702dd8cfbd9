using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>How much was ingested.</summary>
internal sealed class IngestCounts
{
    private readonly Dictionary<StoreOutcome, int> _counts = [];
    private int _records;

    /// <summary>Counts one, here and for who watches.</summary>
    public void Add(IngestedReport report)
    {
        _counts[report.Outcome] = _counts.GetValueOrDefault(report.Outcome) + 1;
        _records += report.Records ?? 0;
        CodingMeter.Done(report);
    }

    /// <summary>What was done, in one line.</summary>
    /// <param name="store">Where.</param>
    /// <param name="failed">How many gave no report.</param>
    /// <param name="fate">What became of those.</param>
    public string Summary(string store, int failed, string fate)
    {
        var parts = new List<string>();
        Part(StoreOutcome.Added, "added");
        Part(StoreOutcome.CodedAgain, "coded again");
        Part(StoreOutcome.AddressNoted, "known from elsewhere");
        Part(StoreOutcome.Unchanged, "unchanged");
        Part(StoreOutcome.Withdrawn, "deleted for good before, not taken in");
        if (failed > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{failed} {fate}"));
        return $"{store}: {(parts.Count > 0 ? string.Join(", ", parts) : "nothing to read")}; {_records.ToString(CultureInfo.InvariantCulture)} new records";

        void Part(StoreOutcome outcome, string name)
        {
            if (_counts.TryGetValue(outcome, out var count))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "report" : "reports")} {name}"));
        }
    }
}
