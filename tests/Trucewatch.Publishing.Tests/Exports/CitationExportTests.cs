using System.Text;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Process.Tests;

namespace Trucewatch.Publishing.Tests;

public class CitationExportTests
{
    private static readonly DateTimeOffset Noon = new(2025, 5, 6, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Csl_Reports_AreCitedOnceEach()
    {
        var items = JsonDocument.Parse(await WriteAsync(ExportFormat.Csl, Report("One & only"), Report("Two"))).RootElement;
        Assert.Equal(2, items.GetArrayLength());
        var item = items[0];
        Assert.Equal(("article-newspaper", "One & only", "Lake Post", "AFP"), (Text("type"), Text("title"), Text("container-title"), Text("source")));
        Assert.Equal("Ana de la Cruz", item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("[[2025,5,5]]", item.GetProperty("issued").GetProperty("date-parts").ToString());
        Assert.Equal(("https://example.org/a%20b", "[[2025,5,6]]"), (Text("URL"), item.GetProperty("accessed").GetProperty("date-parts").ToString()));
        Assert.Matches("^lakepost2025[0-9a-f]{12}$", Text("id"));
        Assert.NotEqual(Text("id"), items[1].GetProperty("id").GetString());

        string? Text(string field) => item.GetProperty(field).GetString();
    }

    [Fact]
    public async Task Csl_ReportWithoutARecordThatIsAskedFor_IsNotCited() =>
        Assert.Equal(0, JsonDocument.Parse(await WriteAsync(ExportFormat.Csl, new ExportOptions { Kind = "event" }, Report("One"))).RootElement.GetArrayLength());

    [Fact]
    public async Task BibTex_CharactersThatTexRuns_AreEscaped()
    {
        var entry = await WriteAsync(ExportFormat.BibTex, Report(@"50% of {A} & B_c \ $5 #1 ~^"));
        Assert.Contains(@"title = {{50\% of \{A\} \& B\_c \textbackslash{} \$5 \#1 \textasciitilde{}\textasciicircum{}}}", entry, StringComparison.Ordinal);
        Assert.StartsWith("@article{lakepost2025", entry, StringComparison.Ordinal);
        Assert.Contains("month = may,", entry, StringComparison.Ordinal);
        Assert.Contains("note = {Text by AFP}", entry, StringComparison.Ordinal);
        // What is escaped aside, every brace that is opened is closed.
        var braces = entry.Replace(@"\{", "", StringComparison.Ordinal).Replace(@"\}", "", StringComparison.Ordinal);
        Assert.Equal(braces.Count(character => character == '{'), braces.Count(character => character == '}'));
    }

    [Fact]
    public async Task BibTex_ReportOfNobody_IsStillAnEntry()
    {
        var report = Report("One");
        var bare = report with { Coded = report.Coded with { Report = report.Coded.Report with { Outlet = null, Agency = null, Authors = [], Published = null, Address = null } }, Captures = [] };
        Assert.Matches(@"^@misc\{report[0-9a-f]{12},\n  title = \{\{One\}\},\n  document = \{sha256:[0-9a-f]{64}\},\n\}\n$", await WriteAsync(ExportFormat.BibTex, bare));
    }

    private static ReportToExport Report(string title)
    {
        var built = new ReportBuilder("2025-05-05").From("Lake Post", "AFP").Sentence(title + ".").Figure("killed", 40).Figure("wounded", 50).Build();
        return new ReportToExport(
            built.Coded with { Report = built.Coded.Report with { Title = title, Authors = ["Ana de la Cruz"], Address = "https://example.org/a b" } },
            built.Day)
        {
            Captures = [new CaptureNote("a.txt", Noon, "trucewatch 0", [])],
        };
    }

    private static Task<string> WriteAsync(ExportFormat format, params ReportToExport[] reports) => WriteAsync(format, new ExportOptions(), reports);

    private static async Task<string> WriteAsync(ExportFormat format, ExportOptions options, params ReportToExport[] reports)
    {
        using var output = new MemoryStream();
        await using (var export = ReportExports.Create(format, output, options))
        {
            foreach (var report in reports)
                await export.WriteAsync(report, CancellationToken.None);
            await export.CompleteAsync(CancellationToken.None);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
