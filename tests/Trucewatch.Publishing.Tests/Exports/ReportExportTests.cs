using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Trucewatch.Process;
using Trucewatch.Process.Tests;
using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public class ReportExportTests
{
    private const string First = "😀 At least 40 people were killed in Goma, the ministry said.";
    private const string Second = "M23 attacked the town on 4 May.";

    private static DatedReport Report() => new ReportBuilder("2025-05-05").From("Lake Post", "AFP")
        .Sentence(First).Figure("killed", 40, place: "Goma", hedge: Hedge.AtLeast)
        .Sentence(Second).Event("attack", ["M23"], ["FARDC"], on: "2025-05-04")
        .Sentence("=HYPERLINK is no word of ours, M23 said.").Proposal("plan", ["Angola"], ["truce 30"], ["M23 reject"])
        .Build();

    private static async Task<string> WriteAsync(ExportFormat format, ExportOptions? options = null, int times = 1) =>
        Encoding.UTF8.GetString(await BytesAsync(format, options, times));

    private static async Task<byte[]> BytesAsync(ExportFormat format, ExportOptions? options = null, int times = 1, CodedReport? coded = null)
    {
        using var output = new MemoryStream();
        var report = Report();
        if (coded is not null)
            report = report with { Coded = coded };
        await using (var export = ReportExports.Create(format, output, options ?? new ExportOptions()))
        {
            for (var i = 0; i < times; i++)
                await export.WriteAsync(new ReportToExport(report.Coded, report.Day), CancellationToken.None);
            await export.CompleteAsync(CancellationToken.None);
        }

        return output.ToArray();
    }

    private static List<string[]> Rows(string csv)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (csv[i] == '"')
                quoted = !quoted;
            else if (quoted || (csv[i] is not ',' and not '\r' and not '\n'))
                cell.Append(csv[i]);
            else if (csv[i] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] != '\n')
                    continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }

        return rows;
    }

    private static string Cell(List<string[]> rows, int row, string column) => rows[row][Array.IndexOf(rows[0], column)];

    [Fact]
    public async Task Csv_Records_GiveARowEachWithOneFactAColumn()
    {
        var rows = Rows(await WriteAsync(ExportFormat.Csv));
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(("killed", "40", "at-least", "Goma"), (Cell(rows, 1, "category"), Cell(rows, 1, "min"), Cell(rows, 1, "hedge"), Cell(rows, 1, "place")));
        Assert.Equal(("M23", "FARDC", "2025-05-04"), (Cell(rows, 2, "by"), Cell(rows, 2, "to"), Cell(rows, 2, "from")));
        Assert.Equal("M23: reject", Cell(rows, 3, "positions"));
        // Code points, as the contract counts: the first character of the report is two of UTF-16.
        Assert.Equal(new StringInfo(First).LengthInTextElements.ToString(CultureInfo.InvariantCulture), Cell(rows, 1, "end"));
    }

    [Fact]
    public async Task Csv_CellsThatASpreadsheetWouldRun_AreHarmless() => Assert.StartsWith("'=", Cell(Rows(await WriteAsync(ExportFormat.Csv)), 3, "quotation"), StringComparison.Ordinal);

    [Fact]
    public async Task Csv_WithByteOrderMark_BeginsWithIt() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], (await BytesAsync(ExportFormat.Csv, new ExportOptions { WithByteOrderMark = true }))[..3]);

    [Fact]
    public async Task Hxl_SecondRow_HasATagForEveryColumn()
    {
        var rows = Rows(await WriteAsync(ExportFormat.Hxl));
        Assert.All(rows[1], tag => Assert.Matches("^#[a-z]+(\\+[a-z]+)*$", tag));
        Assert.Equal(rows[1].Length, rows[1].Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.GeoJson)]
    [InlineData(ExportFormat.Hxl)]
    [InlineData(ExportFormat.Acled)]
    [InlineData(ExportFormat.Annotations)]
    [InlineData(ExportFormat.Prov)]
    public async Task AnyForm_WithoutQuotations_HasNoWordOfTheReport(ExportFormat format)
    {
        var bare = await WriteAsync(format, new ExportOptions { WithQuotations = false });
        Assert.DoesNotContain("were killed", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("attacked the town", bare, StringComparison.Ordinal);
        Assert.Contains(format == ExportFormat.Prov ? "event: attack" : "M23", bare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acled_Events_AreThoseThatAreTheCase()
    {
        var options = new ExportOptions { Locate = place => place == "Goma" ? (-1.68, 29.22) : null };
        var report = Report();
        var events = (IEnumerable<ReportRecord>)
        [
            .. report.Coded.Records.OfType<Event>().SelectMany(doing => (Event[])
            [
                doing with { Id = "one", Place = "Goma", By = ["M23", "AFC"], About = "other" },
                doing with { Id = "denied", Status = Status.Denied },
                doing with { Id = "week", Time = new TimeReference(new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 4), "early May") },
                doing with { Id = "no day", Time = null },
            ]),
        ];
        var rows = Rows(Encoding.UTF8.GetString(await BytesAsync(ExportFormat.Acled, options, coded: report.Coded with { Records = [.. events] })));
        Assert.Equal(["one", "week", "no day"], rows.Skip(1).Select(row => row[0]));
        Assert.Equal(("2025-05-04", "2025", "1", "attack", "other"), (Cell(rows, 1, "event_date"), Cell(rows, 1, "year"), Cell(rows, 1, "time_precision"), Cell(rows, 1, "event_type"), Cell(rows, 1, "sub_event_type")));
        Assert.Equal(("M23", "AFC", "FARDC", "-1.68", "29.22"), (Cell(rows, 1, "actor1"), Cell(rows, 1, "assoc_actor_1"), Cell(rows, 1, "actor2"), Cell(rows, 1, "latitude"), Cell(rows, 1, "longitude")));
        Assert.Equal(("2", "2025-05-05", ""), (Cell(rows, 2, "time_precision"), Cell(rows, 3, "event_date"), Cell(rows, 3, "time_precision")));
    }

    [Fact]
    public async Task Jsonl_Lines_AreReadBackAsTheSameReport()
    {
        var report = Report();
        var lines = (await WriteAsync(ExportFormat.Jsonl)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("document", JsonDocument.Parse(lines[0]).RootElement.GetProperty("kind").GetString());
        Assert.Equal(report.Coded.Records.Select(record => record.Id), lines[1..].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Equal(report.Coded.Report.Text, JsonDocument.Parse(lines[0]).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Plover_Events_AreThoseWithATypeOfPlover()
    {
        using var output = new MemoryStream();
        var report = Report();
        var typed = report.Coded with { Records = [.. report.Coded.Records.Select(record => record is Event doing ? doing with { Plover = "ASSAULT" } : record)] };
        await using (var export = ReportExports.Create(ExportFormat.Plover, output, new ExportOptions { WithQuotations = false }))
        {
            await export.WriteAsync(new ReportToExport(report.Coded, report.Day), CancellationToken.None);
            await export.WriteAsync(new ReportToExport(typed, report.Day), CancellationToken.None);
            await export.CompleteAsync(CancellationToken.None);
        }

        var line = JsonDocument.Parse(Assert.Single(Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(("ASSAULT", "2025-05-04", "M23"), (line.GetProperty("event").GetString(), line.GetProperty("date").GetString(), line.GetProperty("actor")[0].GetProperty("actorText").GetString()));
        Assert.False(line.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Kind_Restricts_InEveryForm()
    {
        var options = new ExportOptions { Kind = "figure", Category = "killed" };
        Assert.Equal(2, Rows(await WriteAsync(ExportFormat.Csv, options)).Count);
        Assert.Equal(2, (await WriteAsync(ExportFormat.Jsonl, options)).Count(c => c == '\n'));
        Assert.Equal("", await WriteAsync(ExportFormat.Plover, options));
    }

    [Fact]
    public async Task GeoJson_KnownPlace_IsAPointEastFirstAndAnUnknownOneHasNoGeometry()
    {
        var features = JsonDocument.Parse(await WriteAsync(ExportFormat.GeoJson, new ExportOptions { Locate = place => place == "Goma" ? (-1.68, 29.22) : null })).RootElement.GetProperty("features");
        Assert.Equal([29.22, -1.68], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal(40, features[0].GetProperty("properties").GetProperty("min").GetDouble());
    }

    [Fact]
    public async Task Annotations_Targets_QuoteWhatStandsAtTheirPosition()
    {
        var page = JsonDocument.Parse(await WriteAsync(ExportFormat.Annotations, times: 2)).RootElement;
        Assert.Equal(6, page.GetProperty("total").GetInt32());
        var runes = Report().Coded.Report.Text.EnumerateRunes().ToArray();
        foreach (var item in page.GetProperty("first").GetProperty("items").EnumerateArray())
        {
            var selectors = item.GetProperty("target")[0].GetProperty("selector");
            var (start, end) = (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32());
            Assert.Equal(selectors[1].GetProperty("exact").GetString(), string.Concat(runes[start..end]));
        }
    }

    [Fact]
    public async Task Xlsx_Workbook_HasNumbersAndDaysAsSuch()
    {
        await using var archive = new ZipArchive(new MemoryStream(await BytesAsync(ExportFormat.Xlsx)));
        await using var sheet = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var document = await XDocument.LoadAsync(sheet, LoadOptions.None, TestContext.Current.CancellationToken);
        var main = document.Root!.Name.Namespace;
        var rows = document.Descendants(main + "row").Select(row => row.Elements(main + "c").ToArray()).ToArray();
        Assert.Equal(4, rows.Length);
        var day = Array.FindIndex(rows[0], cell => cell.Value == "day");
        Assert.Equal(new DateTime(2025, 5, 5), DateTime.FromOADate(double.Parse(rows[1][day].Value, CultureInfo.InvariantCulture)));
        Assert.Null(rows[1][day].Attribute("t"));
        Assert.Equal("inlineStr", rows[3][Array.FindIndex(rows[0], cell => cell.Value == "quotation")].Attribute("t")?.Value);
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.GeoJson)]
    [InlineData(ExportFormat.Acled)]
    [InlineData(ExportFormat.Annotations)]
    [InlineData(ExportFormat.Prov)]
    [InlineData(ExportFormat.Csl)]
    [InlineData(ExportFormat.BibTex)]
    public async Task AnyForm_WithoutReports_IsWhole(ExportFormat format)
    {
        var bytes = await BytesAsync(format, times: 0);
        if (format is ExportFormat.GeoJson or ExportFormat.Annotations or ExportFormat.Prov or ExportFormat.Csl)
            Assert.Equal(format == ExportFormat.Csl ? JsonValueKind.Array : JsonValueKind.Object, JsonDocument.Parse(bytes).RootElement.ValueKind);
        else
            Assert.Equal(format is ExportFormat.Jsonl or ExportFormat.BibTex, bytes.Length == 0);
    }
}
