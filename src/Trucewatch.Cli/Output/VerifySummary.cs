using System.Globalization;
using System.Text;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Writes what a check of a store came to.</summary>
internal static class VerifySummary
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static Listing<VerifyResult> Listing { get; } = new(
        [
            new("store", result => result.Store),
            new("flaws", result => Whole(result.Check.Flaws)),
            new("contents", result => Whole(result.Check.Contents)),
            new("captures", result => Whole(result.Check.Captures)),
            new("readings", result => Whole(result.Check.Readings)),
            new("codings", result => Whole(result.Check.Codings)),
            new("records", result => Whole(result.Check.Records)),
            new("reviews", result => Whole(result.Check.Reviews)),
            new("gradings", result => Whole(result.Check.Gradings)),
            new("reinstatements", result => Whole(result.Check.Reinstatements)),
            new("withdrawn", result => Whole(result.Check.Withdrawn)),
            new("exports", result => Whole(result.Check.Exports)),
            new("acts", result => Whole(result.Check.Acts)),
            new("bytes", result => Whole(result.Check.Bytes)),
            new("head", result => result.Head?.Hash),
            new("seconds", result => Decimals(result.Seconds)),
            new("mb a second", result => Decimals(result.Speed)),
        ],
        (output, result) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("store", result.Store);
            json.WriteNumber("flaws", result.Check.Flaws);
            json.WriteNumber("contents", result.Check.Contents);
            json.WriteNumber("captures", result.Check.Captures);
            json.WriteNumber("readings", result.Check.Readings);
            json.WriteNumber("codings", result.Check.Codings);
            json.WriteNumber("records", result.Check.Records);
            json.WriteNumber("reviews", result.Check.Reviews);
            json.WriteNumber("gradings", result.Check.Gradings);
            json.WriteNumber("reinstatements", result.Check.Reinstatements);
            json.WriteNumber("withdrawn", result.Check.Withdrawn);
            json.WriteNumber("exports", result.Check.Exports);
            json.WriteNumber("acts", result.Check.Acts);
            json.WriteNumber("bytes", result.Check.Bytes);
            Head(json, "head", result.Head);
            Head(json, "past", result.Past);
            json.WriteNumber("seconds", Math.Round(result.Seconds, 3));
            json.WriteNumber("mb_per_second", Math.Round(result.Speed, 1));
            json.End(output);
        });

    /// <summary>A few lines for people, one line for programs.</summary>
    public static async Task WriteAsync(Surroundings surroundings, OutputFormat format, VerifyResult result, CancellationToken cancellation)
    {
        if (format == OutputFormat.Table)
            await surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes(Lines(result)), cancellation);
        else
            await ListingWriter.WriteAsync(surroundings, format, Listing, AsyncEnumerable.Repeat(result, 1), cancellation);
    }

    private static string Lines(VerifyResult result)
    {
        var (check, text) = (result.Check, new StringBuilder());
        var flaws = check.Flaws switch
        {
            0 => "no flaw found",
            1 => "1 flaw found",
            _ => $"{Whole(check.Flaws)} flaws found",
        };
        text.Append(CultureInfo.InvariantCulture, $"{result.Store}: {flaws}\n");
        text.Append(CultureInfo.InvariantCulture, $"checked: contents {check.Contents}, captures {check.Captures}, readings {check.Readings}, ");
        text.Append(CultureInfo.InvariantCulture, $"codings {check.Codings}, records {check.Records}, reviews {check.Reviews}, gradings {check.Gradings}, reinstatements {check.Reinstatements}, withdrawn {check.Withdrawn}, exports {check.Exports}, acts {check.Acts}\n");
        text.Append(result.Head is { } head ? $"head: {head.Hash} (act {Whole(head.Act)}, {Time(head)})\n" : "head: none, nothing is stored\n");
        if (result is { Past: { } past, Head: { } last })
            text.Append(CultureInfo.InvariantCulture, $"{past.Hash} was the head after act {past.Act}, {Time(past)}; acts since then: {last.Act - past.Act}\n");
        text.Append(CultureInfo.InvariantCulture, $"{check.Bytes / 1e6:0.0} MB in {result.Seconds:0.00} s ({result.Speed:0.0} MB/s)\n");
        return text.ToString();
    }

    private static void Head(Utf8JsonWriter json, string name, LedgerHead? head)
    {
        if (head is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("act", head.Act);
        json.WriteString("at", Time(head));
        json.WriteString("hash", head.Hash);
        json.WriteEndObject();
    }

    private static string Time(LedgerHead head) => head.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Decimals(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);
}
