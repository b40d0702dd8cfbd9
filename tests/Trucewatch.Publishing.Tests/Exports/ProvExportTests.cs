using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Process.Tests;
using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public class ProvExportTests
{
    private static readonly DateTimeOffset Noon = new(2025, 5, 6, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Graph_OfAReport_LeadsFromEachRecordToItsBytesAddressCodebookAndProgram()
    {
        var nodes = await NodesAsync(Report());
        var record = nodes.Single(node => Text(node, "label") == "figure: killed");
        var coding = nodes.Single(node => Text(node, "@id") == Text(record, "wasGeneratedBy"));
        var bytes = nodes.Single(node => Text(node, "@id") == Text(record, "wasDerivedFrom"));
        Assert.Equal(Text(bytes, "@id"), Text(coding, "used"));
        Assert.Equal("https://example.org/a", bytes.GetProperty("hadPrimarySource")[0].GetString());
        Assert.Equal("prov:Plan", Text(nodes.Single(node => Text(node, "@id") == coding.GetProperty("qualifiedAssociation").GetProperty("hadPlan").GetString()), "@type"));
        var capture = nodes.Single(node => Text(node, "@id") == bytes.GetProperty("wasGeneratedBy")[0].GetString());
        Assert.Equal(("2025-05-06T12:00:00.000Z", "https://example.org/a"), (Text(capture, "endedAtTime"), Text(capture, "used")));
        Assert.Equal("trucewatch 0", Text(nodes.Single(node => Text(node, "@type") == "prov:SoftwareAgent"), "label"));
        Assert.Equal("At least 40 were killed.", Text(record, "value"));
    }

    [Fact]
    public async Task Graph_OfAnEditedRecord_HasTheEditAsItsRevisionAndThePersonAsAgent()
    {
        var report = Report();
        var record = report.Coded.Records[0];
        var (undone, edit) = (Note(7, ReviewKind.Edit) with { UndoneBy = 8 }, Note(9, ReviewKind.Edit));
        var edited = record with { Review = new ReviewMark(ReviewState.Edited, "Anna Berg", Noon, 9, true) };
        var nodes = await NodesAsync(report with
        {
            Coded = report.Coded with { Records = [edited] },
            Histories = new Dictionary<string, RecordHistory>
            {
                [record.Id] = new(report.Coded.Report, record, report.Coding!, new RecordVersion(9, edited), true, [undone, Note(8, ReviewKind.Undo) with { Undoes = 7 }, edit]),
            },
        });
        Assert.Equal("Anna Berg", Text(nodes.Single(node => Text(node, "@type") == "prov:Person"), "label"));
        Assert.Equal(3, nodes.Count(node => Text(node, "@type") == "prov:Activity" && Text(node, "comment") == "the ministry says 50"));
        var revisions = nodes.Where(node => node.TryGetProperty("wasRevisionOf", out _)).ToList();
        Assert.Equal(2, revisions.Count);
        // What was undone is ended by the undo; what stands has the quotation.
        Assert.Contains(":act:8:", Text(revisions[0], "wasInvalidatedBy"), StringComparison.Ordinal);
        Assert.Equal("At least 40 were killed.", Text(revisions[1], "value"));
        Assert.DoesNotContain(nodes, node => Text(node, "@id") == Text(revisions[1], "wasRevisionOf") && node.TryGetProperty("value", out _));

        ReviewNote Note(long act, ReviewKind kind) => new(act, kind, record.Document, record.Id, "Anna Berg", "the ministry says 50", Noon.AddMinutes(act));
    }

    [Fact]
    public async Task Graph_OfManyReports_NamesOnlyWhatItTellsOf()
    {
        var nodes = await NodesAsync(Report(), Report("Two."), Report("Three."));
        var names = nodes.Select(node => Text(node, "@id")!).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(nodes.Count, names.Count);
        foreach (var field in (string[])["wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith"])
        {
            foreach (var named in nodes.Where(node => node.TryGetProperty(field, out _)).SelectMany(node => node.GetProperty(field) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToArray() : [node.GetProperty(field)]))
                Assert.Contains(named.GetString()!, names);
        }
    }

    private static ReportToExport Report(string more = "One.")
    {
        var report = new ReportBuilder("2025-05-05").From("Lake Post").Sentence("At least 40 were killed.").Figure("killed", 40).Sentence(more).Build();
        return new ReportToExport(report.Coded, report.Day)
        {
            Captures = [new CaptureNote("https://example.org/a", Noon, "trucewatch 0", []), new CaptureNote("folder/a.txt", Noon, "trucewatch 0", [])],
            Coding = new CodingNote("codebook-1", Noon, "trucewatch 0", 1, IsCurrent: true),
        };
    }

    private static async Task<List<JsonElement>> NodesAsync(params ReportToExport[] reports)
    {
        using var output = new MemoryStream();
        await using (var export = ReportExports.Create(ExportFormat.Prov, output, new ExportOptions()))
        {
            foreach (var report in reports)
                await export.WriteAsync(report, CancellationToken.None);
            await export.CompleteAsync(CancellationToken.None);
        }

        return [.. JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private static string? Text(JsonElement node, string field) => node.TryGetProperty(field, out var value) ? value.GetString() : null;
}
