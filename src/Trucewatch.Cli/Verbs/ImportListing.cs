using System.Globalization;
using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what was imported is listed.</summary>
internal static class ImportListing
{
    public static Listing<ImportedReport> Listing { get; } = new(
        [
            new("source", item => item.Report.Coded.Report.Source),
            new("outcome", item => Name(item.Outcome)),
            new("records", item => item.Report.Coded.Records.Count.ToString(CultureInfo.InvariantCulture)),
            new("reviews", item => item.Reviews.ToString(CultureInfo.InvariantCulture)),
            new("comments", item => item.Comments.ToString(CultureInfo.InvariantCulture)),
            new("grades", item => item.Grades.ToString(CultureInfo.InvariantCulture)),
            new("report", item => item.Report.Coded.Report.Id),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "imported");
            json.WriteText("source", item.Report.Coded.Report.Source);
            json.WriteText("report", item.Report.Coded.Report.Id);
            json.WriteText("outcome", Name(item.Outcome));
            json.WriteNumber("records", item.Report.Coded.Records.Count);
            json.WriteNumber("reviews", item.Reviews);
            json.WriteNumber("comments", item.Comments);
            json.WriteNumber("grades", item.Grades);
            json.End(output);
        });

    /// <summary>An outcome in a sentence.</summary>
    public static string Words(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added => "added",
        ImportOutcome.CodedAgain => "coded again",
        ImportOutcome.Older => "coded later here",
        ImportOutcome.CodedOtherwise => "coded otherwise here",
        ImportOutcome.Withdrawn => "deleted for good here",
        _ => "unchanged",
    };

    private static string Name(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Older => "older",
        ImportOutcome.CodedOtherwise => "coded-otherwise",
        ImportOutcome.Withdrawn => "withdrawn",
        _ => Words(outcome).Replace(' ', '-'),
    };
}
