using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Trucewatch.Records.Tests;

public class RecordJsonTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameReports() => Prop.ForAll(Gen.ListOf(GeneratedReports.Generator()).ToArbitrary(), reports =>
    {
        var bytes = Write([.. reports]);
        using var stream = new MemoryStream(bytes);
        var read = RecordJsonReader.Read(stream).ToList();
        Assert.Equal(reports.Count, read.Count);
        foreach (var (expected, actual) in reports.Zip(read))
            SameReport.Assert(expected, actual);
        Assert.Equal(bytes, Write([.. read]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_AnyReport_QuotesAreTheTextAtTheirCodePoints() => Prop.ForAll(GeneratedReports.Any(), report =>
    {
        var lines = Lines(Write(report));
        using var document = JsonDocument.Parse(lines[0]);
        var points = document.RootElement.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var line in lines.Skip(1))
        {
            using var record = JsonDocument.Parse(line);
            foreach (var piece in record.RootElement.GetProperty("evidence").EnumerateArray())
            {
                var said = points[piece.GetProperty("start").GetInt32()..piece.GetProperty("end").GetInt32()];
                Assert.Equal(string.Concat(said.Select(point => point.ToString())), piece.GetProperty("quote").GetString());
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_OneReport_IsTheContractsLines()
    {
        var lines = Lines(Write(Small("😀 Hamas agreed.")));
        Assert.Equal(
            """
            {"kind":"document","id":"sha256:00","source":"a.txt","title":null,"published":"2025-03-24T11:18:00-04:00","outlet":null,"agency":"AP","authors":[],"language":"en","situation":"gaza","media":"text/plain","text":"😀 Hamas agreed.","situations":["gaza","world"],"codebook":"c1","published_from":"dateline","updated":null,"updated_from":null,"address":null,"correction":null,"headings":[],"origins":{"title":null,"outlet":null,"agency":null,"authors":null,"language":null,"address":null,"correction":null,"charset":null}}
            """,
            lines[0]);
        Assert.Equal(
            """
            {"kind":"figure","id":"r1","document":"sha256:00","evidence":[{"sentence":0,"start":2,"end":15,"quote":"Hamas agreed."}],"said_by":{"speaker":"an official","actor":null,"anonymous":true},"rule":"killed/1","confidence":0.5,"measure":"killed","min":10,"max":12,"unit":"persons","hedge":"at-least","status":"actual","subject":null,"actor":null,"place":null,"period":null}
            """,
            lines[1]);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("a\u2028b\u0085c\u2029d\u0001e\u007F", "a\\u2028b\\u0085c\\u2029d\\u0001e\\u007f")]
    [InlineData("“é” هدنة 😀\u00A0<&'>", "“é” هدنة 😀\u00A0<&'>")]
    [InlineData("\"\\\n\r\t", "\\\"\\\\\\n\\r\\t")]
    [InlineData("", "")]
    public void WriteText_AnyText_EscapesOnlyWhatBreaksLinesOrJson(string text, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
            json.WriteText(text);
        Assert.Equal('"' + expected + '"', Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void WriteText_AnyString_IsReadBackAsWellFormed() => Prop.ForAll(
        Gen.ListOf(Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0, 0x80), Gen.Choose(0xD7F0, 0xE010))).ToArbitrary(),
        codes =>
        {
            var text = string.Concat(codes.Select(code => (char)code));
            var output = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(output))
                json.WriteText(text);
            var reader = new Utf8JsonReader(output.WrittenSpan);
            Assert.True(reader.Read());
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), reader.GetString());
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Hamas agreed.", "Hamas agreeD.", "quote")]
    [InlineData("\"start\":2", "\"start\":1", "quote")]
    [InlineData("\"end\":15", "\"end\":99", "start")]
    [InlineData("\"hedge\":\"at-least\"", "\"hedge\":\"at least\"", "hedge")]
    [InlineData("\"kind\":\"figure\"", "\"kind\":\"number\"", "kind")]
    [InlineData("\"document\":\"sha256:00\"", "\"document\":\"sha256:01\"", "document")]
    [InlineData("\"min\":10", "\"min\":\"10\"", "min")]
    [InlineData("\"confidence\":0.5,", "", "confidence")]
    [InlineData("\"min\":10", "\"min\":1e400", "min")]
    public void Read_FaultyRecord_NamesLineAndField(string from, string to, string field)
    {
        var lines = Lines(Write(Small("😀 Hamas agreed.")));
        var broken = lines[1].Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(lines[1], broken);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines[0] + "\n\n" + broken + "\n"));
        var problem = Assert.Throws<RecordFormatException>(() => RecordJsonReader.Read(stream).ToList());
        Assert.Equal(3, problem.Line);
        Assert.Contains("TW0501", problem.Message, StringComparison.Ordinal);
        Assert.Contains("." + field + " is", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"kind\":\"event\"}")]
    [InlineData("{\"kind\":\"\\ud800\"}")]
    [InlineData("{\"kind\":\"document\",\"id\":\"\\ud800\"}")]
    [InlineData("{\"kind\":\"document\",\"id\":\"x\"}")]
    [InlineData("{\"kind\":\"document\",\"id\":\"x\",\"source\":\"a\",\"media\":\"text/plain\",\"text\":\"abc\",\"headings\":[{\"start\":1,\"end\":4}]}")]
    public void Read_NoReportLine_Throws(string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        Assert.Equal(1, Assert.Throws<RecordFormatException>(() => RecordJsonReader.Read(stream).ToList()).Line);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\u00FF")]
    public void ReadRecord_StringThatIsNoText_Throws(string rule)
    {
        var small = Small("😀 Hamas agreed.");
        // Latin-1 makes of the second one a byte that UTF-8 has not.
        var line = Lines(Write(small))[1].Replace("\"rule\":\"", "\"rule\":\"" + rule, StringComparison.Ordinal).Replace("😀 ", "", StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(line);
        var problem = Assert.Throws<FormatException>(() => RecordJsonReader.ReadRecord(bytes, small.Report, new CodePointMap(small.Report.Text)));
        Assert.Contains("not text", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenUtf8_Throws()
    {
        using var stream = new MemoryStream([(byte)'"', 0xFF, (byte)'"']);
        Assert.Throws<RecordFormatException>(() => RecordJsonReader.Read(stream).ToList());
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 99)]
    public void WriteRecord_EvidenceOutsideTheText_ThrowsAndWritesNothing(int start, int end)
    {
        var small = Small("😀 Hamas agreed.");
        var output = new ArrayBufferWriter<byte>();
        var record = small.Records[0] with { Evidence = [new Evidence(0, new TextSpan(start, end))] };
        Assert.Throws<ArgumentException>(
            () => new RecordJsonWriter(output).WriteRecord(record, small.Report, new CodePointMap(small.Report.Text)));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Write_GeneratedReports_PassTheContractsChecker()
    {
        var checker = FindChecker();
        Assert.SkipUnless(checker is not null, "the contract's checker is not beside this clone");
        var path = Path.GetTempFileName();
        try
        {
            var reports = GeneratedReports.Generator().Sample(30, new Rnd(20250324, 11), 200)
                .DistinctBy(report => report.Report.Id);
            File.WriteAllBytes(path, Write([.. reports]));
            using var python = Process.Start(new ProcessStartInfo("python3", [checker, path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.True(python.ExitCode == 0, said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string? FindChecker()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "tools", "validate_records.py");
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    private static byte[] Write(params CodedReport[] reports)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(output);
        foreach (var report in reports)
            writer.Write(report);
        return output.WrittenSpan.ToArray();
    }

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static CodedReport Small(string text)
    {
        var report = new Report
        {
            Id = "sha256:00",
            Source = "a.txt",
            Published = new PublicationTime(new DateOnly(2025, 3, 24), new TimeOnly(11, 18), TimeSpan.FromHours(-4), "dateline"),
            Agency = "AP",
            Language = "en",
            MediaType = "text/plain",
            Text = text,
        };
        var figure = new Figure
        {
            Id = "r1",
            Document = report.Id,
            Evidence = [new Evidence(0, new TextSpan(3, text.Length))],
            SaidBy = new Attribution("an official", null, true),
            Rule = "killed/1",
            Confidence = 0.5,
            Measure = "killed",
            Min = 10,
            Max = 12,
            Unit = "persons",
            Hedge = Hedge.AtLeast,
        };
        return new CodedReport(report, ["gaza", "world"], [figure], "c1");
    }
}
