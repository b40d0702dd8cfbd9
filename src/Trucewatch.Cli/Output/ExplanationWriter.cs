using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Coding;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Writes explanations: text to read, or one JSON object a sentence.</summary>
internal static class ExplanationWriter
{
    /// <summary>The report's source, then each sentence with a line for every rule that fired, nearly did, or was given up.</summary>
    public static void WriteText(ExplainedReport report, TextWriter output)
    {
        output.WriteLine(report.Report.Source);
        foreach (var sentence in report.Sentences)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{sentence.Sentence}] {sentence.Span.Of(report.Report.Text)}"));
            Lines("fired", sentence.Fired, output);
            Lines("nearly", sentence.Nearly, output);
            Lines("given up", sentence.GivenUp, output);
        }
    }

    /// <summary>One object: <c>kind</c> ("explanation"), <c>document</c>, <c>sentence</c>, <c>start</c> and <c>end</c> in code points, <c>quote</c>, and the three lists.</summary>
    public static void WriteLine(ExplainedReport report, SentenceExplanation sentence, CodePointMap map, ArrayBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonLine.Options);
        json.WriteStartObject();
        json.WriteString("kind", "explanation");
        json.WriteString("document", report.Report.Id);
        json.WriteNumber("sentence", sentence.Sentence);
        json.WriteNumber("start", map.ToCodePoint(sentence.Span.Start));
        json.WriteNumber("end", map.ToCodePoint(sentence.Span.End));
        json.WriteString("quote", sentence.Span.Of(report.Report.Text));
        List(json, "fired", sentence.Fired);
        List(json, "nearly", sentence.Nearly);
        List(json, "given_up", sentence.GivenUp);
        json.End(output);
    }

    private static void Lines(string what, IReadOnlyList<ExplainedRule> rules, TextWriter output)
    {
        foreach (var rule in rules)
            output.WriteLine($"    {what,-9} {(rule.Rule.Length == 0 ? "" : rule.Rule + " ")}{(rule.Word.Length == 0 ? "" : $"at '{rule.Word}'")}: {rule.Says}");
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<ExplainedRule> rules)
    {
        json.WriteStartArray(name);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule.Length == 0 ? null : rule.Rule);
            json.WriteString("word", rule.Word.Length == 0 ? null : rule.Word);
            json.WriteString("says", rule.Says);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
