using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>One input through the coder, every fault told as a value.</summary>
internal static class InputCoding
{
    public static CodedOutcome Code(IReportCoder coder, InputLoader loader, Input input)
    {
        return loader.Load(input, out var problem) is { } capture ? Code(coder, capture) : CodedOutcome.Of(problem!);
    }

    public static CodedOutcome Code(IReportCoder coder, Capture capture)
    {
        try
        {
            return coder.Code(capture);
        }
        catch (Exception fault) when (IsOfOneReport(fault))
        {
            return CodedOutcome.Of(InputProblems.Inside(capture.Source, fault));
        }
    }

    /// <summary>Why the report gives the records it gives; null, with the reason, where it cannot be read.</summary>
    public static ExplainedReport? Explain(IReportCoder coder, InputLoader loader, Input input, out ReadProblem? problem)
    {
        if (loader.Load(input, out problem) is not { } capture)
            return null;
        try
        {
            return coder.Explain(capture, out problem);
        }
        catch (Exception fault) when (IsOfOneReport(fault))
        {
            problem = InputProblems.Inside(capture.Source, fault);
            return null;
        }
    }

    // One report that the program cannot cope with must not keep the others from being done.
    private static bool IsOfOneReport(Exception fault) => fault is not OutOfMemoryException and not OperationCanceledException and not CliException;

    public static void TellPassedOver(Diagnostics diagnostics, InputFlow flow)
    {
        if (flow.FilesPassedOver > 0)
            diagnostics.Say($"trucewatch: {flow.FilesPassedOver} other {(flow.FilesPassedOver == 1 ? "file" : "files")} in the folders passed over");
        if (flow.RecordsPassedOver > 0)
            diagnostics.Say($"trucewatch: {flow.RecordsPassedOver} {(flow.RecordsPassedOver == 1 ? "record" : "records")} without a page in the WARC files passed over");
    }
}
