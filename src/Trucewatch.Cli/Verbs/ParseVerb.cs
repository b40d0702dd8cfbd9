using System.CommandLine;
using System.Text;
using Trucewatch.Language;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary><c>parse [PATH]</c>: prints the sentences of a text with their words, tags, lemmas and trees.</summary>
internal static class ParseVerb
{
    // Enough that sentences of like length are found among them, and few enough that the first are printed at once.
    private const int SentencesAtATime = 256;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A text, of which nothing is left out, or a page, of which the story is taken; standard input when absent or -",
            DefaultValueFactory = _ => ReportFiles.StandardInput,
        };
        path.Validators.Add(CommonOptions.RefuseOptions);
        var conllu = new Option<bool>("--conllu") { Description = "The input is CoNLL-U: keep its words, fill in tags, lemmas, heads and relations" };
        var svg = new Option<bool>("--svg") { Description = "Draw the tree of one sentence instead" };
        var sentence = new Option<int>("--sentence") { Description = "Which sentence to draw, from 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        sentence.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var number) && number > 0))
                result.AddError($"--sentence {result.Tokens[0].Value}: expected a whole number from 1");
        });
        var verb = new Command("parse", "Print sentences as CoNLL-U (universal dependencies), or draw one") { path, conllu, svg, sentence };
        verb.SetAction((parsed, cancellation) => RunAsync(
            surroundings,
            diagnostics,
            parsed.GetRequiredValue(path),
            parsed.GetValue(conllu),
            parsed.GetValue(svg) || parsed.GetResult(sentence) is { Implicit: false } ? parsed.GetValue(sentence) : null,
            cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Diagnostics diagnostics, string path, bool conllu, int? drawn, CancellationToken cancellation)
    {
        if (new InputLoader(surroundings).Load(new Input(path), out var problem) is not { } capture)
        {
            diagnostics.Fault(path, problem!);
            return ExitStatus.NotDone;
        }

        if (Text(capture.Bytes, path, conllu, out problem) is not { } text)
        {
            diagnostics.Fault(path, problem!);
            return ExitStatus.NotDone;
        }

        var analyzer = new SentenceAnalyzer(surroundings.Language());
        await using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        try
        {
            if (drawn is { } number)
                return Draw(conllu ? Reparsed(text, analyzer).Select(pair => pair.Parse) : Sentences(text, analyzer), number, path, diagnostics, output);
            if (conllu)
            {
                foreach (var (given, parse) in Reparsed(text, analyzer).TakeWhile(_ => !cancellation.IsCancellationRequested))
                    ConlluWriter.Write(output, given.With(parse));
            }
            else
            {
                foreach (var sentence in Sentences(text, analyzer).TakeWhile(_ => !cancellation.IsCancellationRequested))
                    ConlluWriter.Write(output, sentence);
            }
        }
        catch (ConlluFormatException fault)
        {
            // What stood before the faulty line is done and printed.
            await output.FlushAsync(cancellation);
            diagnostics.Fault("TW0401", $"{path}: {fault.Message.Replace("TW0401: ", "", StringComparison.Ordinal)}");
            return ExitStatus.PartlyDone;
        }

        cancellation.ThrowIfCancellationRequested();
        return ExitStatus.Done;
    }

    private static string? Text(ReadOnlyMemory<byte> bytes, string path, bool conllu, out ReadProblem? problem)
    {
        problem = null;
        if (conllu || !ReportReader.IsPage(bytes.Span))
            return Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
        var outcome = new ReportReader().Read(bytes, path);
        problem = outcome.IsReport ? null : outcome.Problem;
        return outcome.IsReport ? outcome.Report.Text : null;
    }

    private static IEnumerable<ParsedSentence> Sentences(string text, SentenceAnalyzer analyzer)
    {
        var first = 0;
        foreach (var sentences in SentenceSplitter.Split(text).Chunk(SentencesAtATime))
        {
            foreach (var sentence in analyzer.AnalyzeAll(text, sentences, first))
                yield return sentence;
            first += sentences.Length;
        }
    }

    private static IEnumerable<(ConlluSentence Given, ParsedSentence Parse)> Reparsed(string text, SentenceAnalyzer analyzer)
    {
        var index = 0;
        foreach (var given in ConlluReader.Read(new StringReader(text)))
            yield return (given, analyzer.AnalyzeWords([.. given.Words.Select(word => word.Form)], index++));
    }

    private static int Draw(IEnumerable<ParsedSentence> sentences, int number, string path, Diagnostics diagnostics, TextWriter output)
    {
        var count = 0;
        foreach (var sentence in sentences)
        {
            if (++count != number)
                continue;
            output.Write(TreeSvg.Draw(sentence));
            return ExitStatus.Done;
        }

        diagnostics.Fault("TW0402", $"{path}: found {count} {(count == 1 ? "sentence" : "sentences")}, expected at least {number}; name a number up to {count} with --sentence");
        return ExitStatus.NotDone;
    }
}
