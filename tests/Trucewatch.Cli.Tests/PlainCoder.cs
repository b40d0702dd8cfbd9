using System.Text;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Cli.Tests;

/// <summary>A coder whose records can be told from the text: see <see cref="SampleReports"/>. A first line <c>@2025-03-24 gaza</c> gives the day and the situations.</summary>
internal sealed class PlainCoder : IReportCoder
{
    private int _coded;

    public string Codebook { get; init; } = "codebook-1";

    /// <summary>How many reports were coded.</summary>
    public int Coded => _coded;

    public CodedOutcome Code(ReadOnlyMemory<byte> bytes, string source)
    {
        Interlocked.Increment(ref _coded);
        var text = Encoding.UTF8.GetString(bytes.Span).TrimEnd('\n');
        if (text.Length == 0)
            return CodedOutcome.Of(new InputProblem("TW0101", "empty; nothing to read"));
        if (text == "fault")
            throw new InvalidOperationException("a fault\nof two lines");
        string[] head = text[0] == '@' ? text[1..text.IndexOf('\n', StringComparison.Ordinal)].Split(' ') : [];
        var coded = SampleReports.Coded(
            text, head.Length > 0 ? DateOnly.ParseExact(head[0], "yyyy-MM-dd") : null, Codebook, source, [.. head.Skip(1)]);
        var id = Ledger.ContentId.Of(bytes.Span);
        return CodedOutcome.Of(coded with
        {
            Report = coded.Report with { Id = id },
            Records = [.. coded.Records.Select(record => record with { Document = id })],
        });
    }
}
