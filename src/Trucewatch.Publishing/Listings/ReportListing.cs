using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>How reports are listed in tables; as JSON they are the contract's document lines.</summary>
public static class ReportListing
{
    public static Listing<ReportHeader> Listing { get; } = new(
        [
            new("date", header => header.Published?.ToString() ?? "(" + header.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ")"),
            new("outlet", header => header.Outlet),
            new("agency", header => header.Agency),
            new("situation", header => string.Join(", ", header.Situations)),
            new("records", header => header.Records.ToString(CultureInfo.InvariantCulture)),
            new("title", header => header.Title, Wide: true),
            new("source", header => header.Source, Wide: true),
        ],
        (_, _) => throw new InvalidOperationException("reports are written as the contract's document lines"));
}
