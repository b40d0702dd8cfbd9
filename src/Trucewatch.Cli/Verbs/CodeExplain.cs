using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary><c>code --explain</c>: why each sentence gives the records it gives.</summary>
internal static class CodeExplain
{
    /// <summary>Explains the reports one after the other: JSON Lines, or text in the format "table".</summary>
    public static async Task<int> RunAsync(
        Surroundings surroundings, Diagnostics diagnostics, InputFlow flow, InputLoader loader, IReportCoder coder, OutputFormat format, CancellationToken cancellation)
    {
        if (format == OutputFormat.Csv)
            throw new CliException("TW0725", "--explain gives text (--format table) or JSON Lines (--format jsonl); choose one of them");
        await using var text = new StreamWriter(surroundings.Output, leaveOpen: true);
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var input in flow.GetAsync(cancellation))
        {
            if (InputCoding.Explain(coder, loader, input, out var problem) is not { } report)
            {
                diagnostics.Fault(input.Source, problem!);
                continue;
            }

            if (format == OutputFormat.Table)
            {
                ExplanationWriter.WriteText(report, text);
                continue;
            }

            var map = new CodePointMap(report.Report.Text);
            foreach (var sentence in report.Sentences)
                ExplanationWriter.WriteLine(report, sentence, map, buffer);
            await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }

        InputCoding.TellPassedOver(diagnostics, flow);
        return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
    }
}
