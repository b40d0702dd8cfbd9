using System.Collections.Concurrent;
using Trucewatch.Coding;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Reader and coder, one after the other; as many coders as work at once, since one serves one thread at a time.</summary>
/// <param name="version">Of the codebook.</param>
/// <param name="models">Reckons the version of what codes beside it.</param>
/// <param name="make">Makes a coder.</param>
internal sealed class ComposedCoder(string version, Func<string> models, Func<ReportCoder> make) : IReportCoder
{
    private readonly ReportReader _reader = new();
    private readonly Lazy<string> _models = new(models);
    private readonly ConcurrentBag<ReportCoder> _idle = [];

    public string Codebook => version;

    public string Models => _models.Value;

    public CodedOutcome Code(Capture capture)
    {
        ReadOutcome outcome;
        using (CodingMeter.Stage("read"))
            outcome = _reader.Read(capture.Bytes, capture.Source, capture.MediaType, capture.Charset);
        return outcome.IsReport ? CodedOutcome.Of(Recode(outcome.Report)) : CodedOutcome.Of(outcome.Problem);
    }

    public CodedReport Recode(Report report)
    {
        using var _ = CodingMeter.Stage("code");
        var coder = _idle.TryTake(out var idle) ? idle : make();
        var coded = coder.Code(report);
        // One that failed half way is not used again; what it remembers may be half done.
        _idle.Add(coder);
        return coded;
    }

    public ExplainedReport? Explain(Capture capture, out ReadProblem? problem)
    {
        var outcome = _reader.Read(capture.Bytes, capture.Source, capture.MediaType, capture.Charset);
        problem = outcome.IsReport ? null : outcome.Problem;
        return outcome.IsReport ? new ExplainedReport(outcome.Report, make().Explain(outcome.Report)) : null;
    }
}
