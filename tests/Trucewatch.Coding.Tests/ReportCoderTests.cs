using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class ReportCoderTests(CoderFixture coder)
{
    // Pieces that are hard on spans, trees and quotations, and some that set off rules.
    private static readonly string[] Pieces =
    [
        "Hamas", "Israel", "Russia", "the RSF", "the ministry", "he", "said", "rejected", "killed", "agreed to", "a truce of 30 days", "12", "2,000", "40 to 50 percent",
        "hostages", "the proposal", "if", "not", "never", "would", "that", "and", "of", "in", "by", ",", ".", "?", "!", ":", ";", "—", "\"", "“", "”", "'s", "(", ")",
        "\n", "\n\n", "\t", "\u00A0", "😀", "👨‍👩‍👧", "cafe\u0301", "هدنة", "הפסקת אש", "停火", "\uFFFD", "\u200B", "\0", "U.S.", "Gen.", "p.m.", "THE ARMY STRUCK RAFAH", "@army", "https://a.b/c",
        "•", "|", "10:30", "$5 million", "–",
    ];

    public static TheoryData<string> Files() => [.. SampleReports.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_Sample_EvidenceIsAWholeSentenceAndIdsAreUnique(string file)
    {
        var report = SampleReports.Read(file);
        var coded = coder.Code(report);
        var sentences = SentenceSplitter.Split(report.Text).Select((sentence, number) => new Evidence(number, sentence.Span)).ToHashSet();
        Assert.NotEmpty(coded.Records);
        Assert.All(coded.Records, record =>
        {
            Assert.NotEmpty(record.Evidence);
            Assert.All(record.Evidence, evidence => Assert.Contains(evidence, sentences));
            Assert.Equal(report.Id, record.Document);
            Assert.InRange(record.Confidence, 0, 1);
        });
        Assert.Distinct(coded.Records.Select(record => record.Id));
        Assert.Equal(coder.Version, coded.Codebook);
    }

    [Fact]
    public void Code_SamplesAgainOnTwoThreads_GivesTheSameRecordsAndIds()
    {
        var reports = SampleReports.Files.Select(SampleReports.Read).ToArray();
        var once = coder.Use(one => reports.Select(report => Json(one.Code(report))).ToArray());
        // Each thread meets the reports in another order than the first, so that nothing may hang on what came before.
        var halves = new[] { 0, 1 }.AsParallel().WithDegreeOfParallelism(2).Select(half =>
        {
            var own = coder.NewCoder();
            return Enumerable.Range(0, reports.Length).Reverse().Where(i => i % 2 == half).ToDictionary(i => i, i => Json(own.Code(reports[i])));
        }).ToArray();
        for (var i = 0; i < reports.Length; i++)
            Assert.Equal(once[i], halves.Single(half => half.ContainsKey(i))[i]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Code_OtherLanguage_HasNoRecords(string language)
    {
        const string Text = "Hamas rejected Israel's proposal.";
        Assert.NotEmpty(coder.Code(CoderFixture.ReportOf(Text)).Records);
        var coded = coder.Code(CoderFixture.ReportOf(Text) with { Language = language });
        Assert.Empty(coded.Records);
        Assert.Empty(coded.Situations);
        Assert.Equal(coder.Version, coded.Codebook);
    }

    [Fact]
    public void Code_UnknownLanguage_IsReadAsEnglish() =>
        Assert.NotEmpty(coder.Code(CoderFixture.ReportOf("Hamas rejected Israel's proposal.") with { Language = null }).Records);

    [Fact]
    public void Code_NoText_HasNoRecords() => Assert.Empty(coder.Code(CoderFixture.ReportOf("")).Records);

    [Fact]
    public void Code_SentenceOfManyHundredWords_Ends()
    {
        var text = "Egypt said that " + string.Concat(Enumerable.Repeat("Hamas and Israel rejected the plan, and ", 90)) + "nobody came.";
        Assert.All(coder.Code<ReportRecord>(text), record => AssertInside(record, text));
    }

    [Fact]
    public void Code_AnyText_EndsWithEvidenceInsideIt() => Prop.ForAll(Texts(), text =>
    {
        var records = coder.Code<ReportRecord>(text);
        Assert.All(records, record => AssertInside(record, text));
        Assert.Distinct(records.Select(record => record.Id));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Arbitrary<string> Texts() =>
        (from pieces in Gen.Elements(Pieces).ListOf()
         from gaps in Gen.Elements(" ", " ", " ", "").ListOf(pieces.Count)
         select string.Concat(pieces.Zip(gaps, (piece, gap) => piece + gap))).ToArbitrary();

    private static void AssertInside(ReportRecord record, string text)
    {
        Assert.NotEmpty(record.Evidence);
        Assert.All(record.Evidence, evidence =>
        {
            Assert.InRange(evidence.Span.Start, 0, text.Length - 1);
            Assert.InRange(evidence.Span.End, evidence.Span.Start + 1, text.Length);
        });
        if (record is Statement statement)
            Assert.Contains(statement.Says, text, StringComparison.Ordinal);
    }

    private static string Json(CodedReport coded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(buffer).Write(coded);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
