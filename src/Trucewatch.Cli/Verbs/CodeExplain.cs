using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary><c>code --explain</c>: why each sentence gives the records it gives.</summary>
internal static class CodeExplain
{
    /// <summary>Explains the reports one after the other: JSON Lines, or text in the format "table".</summary>
    public static async Task<int> RunAsync(
        Surroundings surroundings, Diagnostics diagnostics, InputList list, IReportCoder coder, OutputFormat format, CancellationToken cancellation)
    {
        if (format == OutputFormat.Csv)
            throw new CliException("TW0725", "--explain gives text (--format table) or JSON Lines (--format jsonl); choose one of them");
        var loader = new InputLoader(surroundings);
        await using var text = new StreamWriter(surroundings.Output, leaveOpen: true);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var input in list.Inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = loader.Load(input, out var problem);
            if (bytes is not { } read || coder.Explain(read, input.Source, out problem) is not { } report)
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

        InputCoding.TellPassedOver(diagnostics, list);
        return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
    }
}
