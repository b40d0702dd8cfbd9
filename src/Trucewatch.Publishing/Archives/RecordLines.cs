using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Records as their lines, by which they can be compared whole.</summary>
internal static class RecordLines
{
    /// <summary>Whether two codings are of the same text and have the same records in the same order.</summary>
    public static bool AreSame(CodedReport one, CodedReport other) => one.Report.Text == other.Report.Text && Of(one).AsSpan().SequenceEqual(Of(other));

    /// <summary>Whether two records of a report are the same, whatever people have made of them.</summary>
    public static bool AreSame(ReportRecord one, ReportRecord other, Report report) =>
        AreSame(new CodedReport(report, [], [one with { Review = null }], ""), new CodedReport(report, [], [other with { Review = null }], ""));

    private static byte[] Of(CodedReport coded)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(output);
        var map = new CodePointMap(coded.Report.Text);
        foreach (var record in coded.Records)
            writer.WriteRecord(record, coded.Report, map);
        return output.WrittenSpan.ToArray();
    }
}
