using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What an export was restricted to, in the words of the options of <c>export</c>; manifests and acts of the chain tell it in the same.</summary>
public static class ExportQuery
{
    /// <summary>All options in their order; null where one did not restrict.</summary>
    public static IReadOnlyList<(string Option, string? Value)> Of(LedgerFilter filter, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            ("situation", filter.Situation), ("since", Day(filter.Since)), ("until", Day(filter.Until)), ("as_of", Day(filter.AsOf)),
            ("known_at", filter.KnownAt is { } instant ? IsoTime.Write(instant) : null),
            ("kind", options.Kind), ("category", options.Category), ("search", filter.Text), ("quotations", options.WithQuotations ? "yes" : "no"),
            ("confidentiality", options.Confidentiality),
        ];
    }

    /// <summary>An export as an act of the chain tells of it.</summary>
    /// <param name="by">Who took it; null where nobody said.</param>
    /// <param name="format">The form.</param>
    /// <param name="query">As <see cref="Of"/> gives it.</param>
    /// <param name="done">What came of it; null where it was broken off.</param>
    /// <param name="sha256">Of what went out.</param>
    /// <param name="manifest">The SHA-256 of the manifest; null without one.</param>
    public static ExportNote Note(string? by, string format, IReadOnlyList<(string Option, string? Value)> query, StoreExport? done, string sha256, string? manifest) => new(
        by,
        format,
        [.. query.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Option, part.Value!))],
        done is not null,
        done?.Reports,
        done?.Records,
        done?.Withheld,
        sha256,
        manifest,
        done?.Head?.Hash);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
