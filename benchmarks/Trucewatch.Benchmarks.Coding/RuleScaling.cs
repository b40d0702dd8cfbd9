using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>What a report costs with ten times as many rules, which are set off by other words of the same reports.</summary>
internal static class RuleScaling
{
    private const int Times = 10;
    private const int Seed = 20261128;

    public static void Measure(Inputs inputs)
    {
        var reports = inputs.Reports();
        var words = Vocabulary(inputs.Model, reports);
        var sentences = reports.Sum(report => SentenceSplitter.Split(report.Text, report.Headings).Count());
        var once = Time(inputs, inputs.Codebook, reports, sentences);
        var tenfold = Time(inputs, Multiplied(inputs.Codebook, words), reports, sentences);
        Console.WriteLine($"ratio: {tenfold / once:F2}");
    }

    private static double Time(Inputs inputs, CodebookLoad codebook, List<Report> reports, int sentences)
    {
        var coder = inputs.Coder(codebook);
        var time = Best.Of(reports, report => coder.Code(report));
        Console.WriteLine($"{codebook.Pages.Sum(page => page.Rules.Count)} rules: {time.TotalMicroseconds / sentences:F0} µs a sentence ({sentences} sentences)");
        return time.TotalMicroseconds;
    }

    /// <summary>Every lemma of the reports, so that new rules are set off as often as words of the language are met.</summary>
    private static string[] Vocabulary(LanguageModel model, List<Report> reports)
    {
        var analyzer = new SentenceAnalyzer(model);
        return [.. reports.SelectMany(report => SentenceSplitter.Split(report.Text, report.Headings).Select(sentence => analyzer.Analyze(report.Text, 0, 0, sentence.Span)))
            .SelectMany(sentence => sentence.Tokens)
            .Where(token => token.Upos is Upos.Verb or Upos.Noun or Upos.Adj)
            .Select(token => token.Lemma)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    private static CodebookLoad Multiplied(CodebookLoad load, string[] words)
    {
        var random = new Random(Seed);
        return load with { Pages = [.. load.Pages.Select(page => page with { Rules = [.. page.Rules, .. Enumerable.Range(1, Times - 1).SelectMany(copy => page.Rules.Select(rule => Other(rule, copy, words, random)))] })] };
    }

    /// <summary>The same rule with as many other words to set it off.</summary>
    private static RuleDefinition Other(RuleDefinition rule, int copy, string[] words, Random random) => rule with
    {
        Name = $"{rule.Name}-{copy}",
        Words = new WordTest([.. rule.Words.Written.Select(_ => new[] { words[random.Next(words.Length)] })], [], anything: false),
    };
}
