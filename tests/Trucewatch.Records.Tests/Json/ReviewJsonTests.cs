using System.Buffers;
using System.Text;

namespace Trucewatch.Records.Tests;

public class ReviewJsonTests
{
    private static readonly Report Report = new() { Id = "sha256:01", Source = "a.txt", MediaType = "text/plain", Text = "Ten were killed." };

    [Theory]
    [InlineData(ReviewState.Accepted, "accepted")]
    [InlineData(ReviewState.Rejected, "rejected")]
    [InlineData(ReviewState.Edited, "edited")]
    [InlineData(ReviewState.Added, "added")]
    public void WriteRecord_Judged_IsReadBackWithWhoAndWhen(ReviewState state, string word)
    {
        var mark = new ReviewMark(state, "Anna \"A.\" Berg", new DateTimeOffset(2025, 4, 1, 12, 0, 0, 250, TimeSpan.Zero), 12, IsChanged: state != ReviewState.Accepted);
        var line = Line(mark);
        Assert.Contains($"\"review\":{{\"state\":\"{word}\",\"by\":\"Anna \\\"A.\\\" Berg\",\"at\":\"2025-04-01T12:00:00.250Z\",\"act\":12,", line, StringComparison.Ordinal);
        Assert.Equal(mark, RecordJsonReader.ReadRecord(Encoding.UTF8.GetBytes(line), Report, new CodePointMap(Report.Text)).Review);
    }

    [Fact]
    public void WriteRecord_NotJudged_HasNoSuchField() => Assert.DoesNotContain("review", Line(null), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"accepted\"", "\"praised\"")]
    [InlineData("12:00:00.000Z", "noon")]
    [InlineData("\"act\":12", "\"act\":\"12\"")]
    public void ReadRecord_ReviewOfNoSuchForm_IsRefused(string from, string to)
    {
        var line = Line(new ReviewMark(ReviewState.Accepted, "Anna", new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero), 12, IsChanged: false));
        var wrong = Encoding.UTF8.GetBytes(line.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains("review.", Assert.Throws<FormatException>(() => RecordJsonReader.ReadRecord(wrong, Report, new CodePointMap(Report.Text))).Message, StringComparison.Ordinal);
    }

    private static string Line(ReviewMark? mark)
    {
        var output = new ArrayBufferWriter<byte>();
        var record = new Event { Id = "a", Document = Report.Id, Evidence = [new(0, new TextSpan(0, 16))], Rule = "strike/1", Type = "strike", Review = mark };
        new RecordJsonWriter(output).WriteRecord(record, Report, new CodePointMap(Report.Text));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
