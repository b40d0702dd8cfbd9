namespace Trucewatch.Reports.Tests;

public sealed class PdfReaderTests
{
    private const string Head = "Field update of the northern office";

    private static readonly string[] First =
    [
        "Fighting went on around the town on Monday,",
        "and the agency could not reach the displa-",
        "ced people in the two camps to the north.",
        "",
        "Four trucks of food crossed at the southern",
        "gate before noon, the first in nine days.",
    ];

    private static readonly string[] Second =
    [
        "The ministry said that 27 people had been",
        "wounded since Friday, among them three",
        "medics of the district hospital.",
        "",
        "Both sides were asked to open the road for",
        "six hours a day, and neither has answered",
    ];

    private static readonly string[] Third = ["the letter that was sent to them on Sunday."];

    private static readonly string[] Fourth = ["A further convoy is planned for Thursday, the", "office said, if the road can be used by then."];

    private static byte[] Document() => PdfSample.TwoColumns(Head, "Northern field update", (First, Second), (Third, Fourth), (Fourth, First));

    [Fact]
    public void Read_Columns_GivesParagraphsInOrderWithoutHeadsAndPageNumbers()
    {
        var report = new ReportReader().Read(Document(), "update.pdf").Report;
        Assert.NotNull(report);
        var paragraphs = report.Text.Split("\n\n");
        Assert.Equal("Fighting went on around the town on Monday, and the agency could not reach the displaced people in the two camps to the north.", paragraphs[0]);
        Assert.Equal("Four trucks of food crossed at the southern gate before noon, the first in nine days.", paragraphs[1]);
        Assert.Equal("Both sides were asked to open the road for six hours a day, and neither has answered the letter that was sent to them on Sunday.", paragraphs[3]);
        Assert.DoesNotContain(Head, report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Length < 3);
    }

    [Fact]
    public void Read_Document_TakesFromItsPropertiesWhatTheTextLacks()
    {
        var report = new ReportReader().Read(Document(), "update.pdf").Report;
        Assert.NotNull(report);
        Assert.Equal("application/pdf", report.MediaType);
        Assert.Equal(["Nour Haddad"], report.Authors);
        Assert.Equal("pdf author", report.Origins.Authors);
        Assert.Equal("2025-03-24", report.Published?.ToString());
        Assert.Equal("pdf creation date", report.Published?.FoundIn);
        Assert.StartsWith("sha256:", report.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PagesBeyondTheLimit_PassesThemOver()
    {
        var report = new ReportReader(new ReaderLimits { MostPages = 1 }).Read(Document(), "update.pdf").Report;
        Assert.NotNull(report);
        Assert.DoesNotContain("Thursday", report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_500, null)]
    [InlineData(2_500, "TW0103")]
    public void Read_PageOfTooManyLetters_GivesAProblem(int letters, string? code)
    {
        var lines = string.Concat(Enumerable.Range(0, letters / 50).Select(i => $"1 0 0 1 20 {10000 - (12 * i)} Tm ({new string('a', 24)} {new string('b', 25)}) Tj "));
        var outcome = new ReportReader(new ReaderLimits { MostLettersOnPage = 2_000 }).Read(PdfSample.Written($"BT /F1 12 Tf {lines} ET", ""), "dense.pdf");
        Assert.Equal(code, outcome.Problem?.Code);
    }

    [Fact]
    public void Read_LettersSetSeveralTimesInOnePlace_AreReadOnce()
    {
        const string Line = "The envoys met on Thursday for talks on a truce.";
        var set = string.Concat(Enumerable.Repeat($"1 0 0 1 20 150 Tm ({Line}) Tj ", 2_000));
        Assert.Equal(Line, new ReportReader().Read(PdfSample.Written($"BT /F1 12 Tf {set} ET", ""), "bold.pdf").Report?.Text);
    }

    [Fact]
    public void Read_Scan_GivesAProblem() => Assert.Equal("TW0107", new ReportReader().Read(PdfSample.WithoutText(), "scan.pdf").Problem?.Code);

    [Fact]
    public void Read_CutShort_GivesAReportOrAProblem()
    {
        var bytes = Document();
        for (var length = 64; length < bytes.Length; length += bytes.Length / 40)
        {
            var outcome = new ReportReader().Read(bytes.AsMemory(0, length), "update.pdf");
            Assert.True(outcome.IsReport || outcome.Problem.Code is "TW0103" or "TW0106" or "TW0107", outcome.Problem?.ToString());
        }
    }

    [Fact]
    public void Read_DamagedBytes_GivesAReportOrAProblem()
    {
        const int Runs = 300;
        var random = new Random(20251129);
        var whole = Document();
        for (var run = 0; run < Runs; run++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            var outcome = new ReportReader().Read(bytes, "update.pdf");
            Assert.True(outcome.IsReport || outcome.Problem.Code.StartsWith("TW01", StringComparison.Ordinal), $"run {run}");
        }
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(400_000)]
    public void Read_StreamsThatExpandToTooMuch_GivesAProblem(int blanks)
    {
        var outcome = new ReportReader(new ReaderLimits { MostPdfBytes = 300_000 }).Read(PdfSample.Packed("The envoys met on Thursday for talks on a truce.", blanks), "bomb.pdf");
        Assert.Equal(blanks > 300_000 ? "TW0114" : null, outcome.Problem?.Code);
    }

    [Fact]
    public void Read_CompressionUponCompression_GivesAProblem()
    {
        var limits = new ReaderLimits { MostPdfBytes = 1_000_000 };
        Assert.Equal("TW0114", new ReportReader(limits).Read(PdfSample.Packed("The envoys met.", 50_000_000, codings: 2), "bomb.pdf").Problem?.Code);
    }

    [Fact]
    public void Read_ListsWithinLists_GivesAReportOrAProblem()
    {
        var nested = new string('[', 200_000) + new string(']', 200_000);
        var outcome = new ReportReader().Read(PdfSample.Written("BT /F1 12 Tf 20 150 Td (The envoys met on Thursday.) Tj ET", "/Nested " + nested), "deep.pdf");
        Assert.True(outcome.IsReport || outcome.Problem.Code == "TW0103", outcome.Problem?.ToString());
    }
}
