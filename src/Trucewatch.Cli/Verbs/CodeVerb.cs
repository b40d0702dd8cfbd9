using System.Buffers;
using System.CommandLine;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary><c>code PATH...</c>: reads reports and prints their records.</summary>
internal static class CodeVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; folders are walked for .txt, .html, .htm, .xhtml, .warc and .warc.gz; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var verb = new Command("code", "Read reports and print their records, without any store") { paths };
        var limit = FetchOptions.MakeMostBytes();
        verb.Add(options.Codebook);
        verb.Add(limit);
        verb.Add(options.Format);
        var explain = new Option<bool>("--explain") { Description = "Instead: sentence by sentence, which rules hold, which nearly do, and what was given up" };
        verb.Add(explain);
        verb.SetAction((parsed, cancellation) =>
        {
            var loader = new InputLoader(surroundings, FetchOptions.Limits(parsed.GetValue(limit)));
            var flow = new InputFlow(InputList.Of(parsed.GetRequiredValue(paths), surroundings.WorkFolder), loader);
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            var format = options.FormatOf(parsed, surroundings);
            return parsed.GetValue(explain)
                ? CodeExplain.RunAsync(surroundings, diagnostics, flow, loader, coder, format, cancellation)
                : RunAsync(surroundings, diagnostics, flow, loader, coder, format, cancellation);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        Surroundings surroundings, Diagnostics diagnostics, InputFlow flow, InputLoader loader, IReportCoder coder, OutputFormat format, CancellationToken cancellation)
    {
        var outcomes = OrderedWork.RunAsync(
            flow.GetAsync(cancellation), input => (Source: input.Source, Outcome: InputCoding.Code(coder, loader, input)), surroundings.Workers, cancellation);
        var reports = Told();
        if (format == OutputFormat.Jsonl)
            await WriteLinesAsync(surroundings, reports, cancellation);
        else
            await ListingWriter.WriteAsync(surroundings, format, RecordListings.OfCoded, reports.SelectMany(RecordListings.Rows), cancellation);
        InputCoding.TellPassedOver(diagnostics, flow);
        return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;

        async IAsyncEnumerable<CodedReport> Told()
        {
            var done = 0;
            await foreach (var (source, outcome) in outcomes)
            {
                diagnostics.Progress(++done, flow.Expected, source);
                if (outcome.Problem is { } problem)
                    diagnostics.Fault(source, problem);
                if (outcome.Report is not { } report)
                    continue;
                if (report.Report.Language is not (null or "en"))
                    diagnostics.NoteLanguage(source, report.Report.Language);
                // Results on the same terminal must not run into the line of progress.
                if (surroundings.OutputIsTerminal)
                    diagnostics.Clear();
                yield return report;
            }

            diagnostics.Clear();
        }
    }

    private static async Task WriteLinesAsync(Surroundings surroundings, IAsyncEnumerable<CodedReport> reports, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(buffer);
        await foreach (var report in reports.WithCancellation(cancellation))
        {
            writer.Write(report);
            await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
            await surroundings.Output.FlushAsync(cancellation);
            buffer.ResetWrittenCount();
        }
    }
}
