using System.Globalization;
using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How codings of reports are listed, older ones too.</summary>
internal static class CodingListing
{
    public static Listing<ListedCoding> Listing { get; } = new(
        [
            new("codebook", listed => listed.Coding.Codebook),
            new("coded", listed => IsoTime.Write(listed.Coding.At)),
            new("records", listed => listed.Coding.Records.ToString(CultureInfo.InvariantCulture)),
            new("in force", listed => listed.Coding.IsCurrent ? "since " + IsoTime.Write(listed.Coding.Since) : "no"),
            new("put back by act", listed => listed.Coding.PutBack?.Act.ToString(CultureInfo.InvariantCulture)),
            new("tool", listed => listed.Coding.Tool),
            new("document", listed => listed.Report.Document),
            new("source", listed => listed.Report.Source),
        ],
        (output, listed) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("document", listed.Report.Document);
            json.WriteText("source", listed.Report.Source);
            json.WriteText("codebook", listed.Coding.Codebook);
            json.WriteText("coded_at", IsoTime.Write(listed.Coding.At));
            json.WriteText("tool", listed.Coding.Tool);
            json.WriteNumber("records", listed.Coding.Records);
            json.WriteBoolean("in_force", listed.Coding.IsCurrent);
            json.WriteText("since", IsoTime.Write(listed.Coding.Since));
            json.WriteNumberOrNull("put_back_by_act", listed.Coding.PutBack?.Act);
            json.WriteText("put_back_by", listed.Coding.PutBack?.By);
            json.WriteText("reason", listed.Coding.PutBack?.Reason);
            json.End(output);
        });
}
