using System.Globalization;
using System.Text.Json;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>Trains the model of <see cref="SentenceSplitter"/>: logistic regression by stochastic gradients with AdaGrad's steps.</summary>
internal static class SentenceTrainer
{
    // Reports are few beside the treebanks, and the splitter is for them.
    private const int ReportTimes = 4;

    private const int Rounds = 15;
    private const float Step = 0.08f;
    private const float Shrink = 1e-5f;
    private const int FewestTimes = 3;
    private const float LeastWeight = 0.12f;

    /// <summary>Trains on treebanks and on reports coded by hand and writes the model.</summary>
    /// <param name="treebanks">CoNLL-U files, gzipped.</param>
    /// <param name="reports">A folder of reports with their sentences.</param>
    /// <param name="path">Where to write.</param>
    public static void Run(IEnumerable<string> treebanks, string reports, string path)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var examples = new List<(int[] Features, bool Ends)>();
        foreach (var (text, sentences, _) in treebanks.SelectMany(SentenceDocument.Read).Concat(Enumerable.Repeat(Reports(reports).ToList(), ReportTimes).SelectMany(report => report)))
            AddExamples(text, sentences, names, examples);
        Write(path, names, Fit(names.Count, examples), examples);
    }

    /// <summary>The bodies of reports coded by hand, with the spans of their sentences; those whose sentences are not all found are left out.</summary>
    internal static IEnumerable<SentenceDocument> Reports(string folder)
    {
        var reader = new ReportReader();
        foreach (var path in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var file = path.Replace(".gold.json", ".txt", StringComparison.Ordinal);
            if (!File.Exists(file))
                file = Path.ChangeExtension(file, ".html");
            if (reader.Read(File.ReadAllBytes(file), file).Report is not { } report)
                continue;
            using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
            var (spans, at) = (new List<TextSpan>(), 0);
            foreach (var sentence in gold.RootElement.GetProperty("sentences").EnumerateArray())
            {
                var start = report.Text.IndexOf(sentence.GetString()!, at, StringComparison.Ordinal);
                if (start < 0)
                    break;
                at = start + sentence.GetString()!.Length;
                spans.Add(new TextSpan(start, at));
            }

            if (spans.Count == gold.RootElement.GetProperty("sentences").GetArrayLength())
                yield return new SentenceDocument(report.Text, spans, []);
        }
    }

    private static void AddExamples(string text, List<TextSpan> sentences, Dictionary<string, int> names, List<(int[] Features, bool Ends)> examples)
    {
        var ends = sentences.Select(sentence => sentence.End).ToHashSet();
        var smallStarts = BoundaryFeatures.SmallStarts(text);
        List<int> rules = [];
        List<Gap> gaps = [];
        foreach (var paragraph in SentenceSplitter.Paragraphs(text))
        {
            SentenceSplitter.ListEnds(text, paragraph, rules);
            ParagraphGaps.List(text, paragraph, rules, gaps);
            var start = 0;
            for (var i = 0; i < gaps.Count; i++)
            {
                var isEnd = ends.Contains(gaps[i].Before.End);
                if (BoundaryFeatures.IsOpen(text, gaps[i], start))
                {
                    var features = new List<int>();
                    BoundaryFeatures.Name(text, gaps, i, start, smallStarts, name =>
                    {
                        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
                        if (!lookup.TryGetValue(name, out var number))
                            names[name.ToString()] = number = names.Count;
                        features.Add(number);
                    });
                    examples.Add(([.. features], isEnd));
                }

                if (isEnd)
                    start = gaps[i].Number;
            }
        }
    }

    private static float[] Fit(int features, List<(int[] Features, bool Ends)> examples)
    {
        float[] weights = new float[features], squares = new float[features];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var (active, isEnd) = examples[example];
                var sum = 0f;
                foreach (var feature in active)
                    sum += weights[feature];
                var error = (1 / (1 + MathF.Exp(-sum))) - (isEnd ? 1 : 0);
                foreach (var feature in active)
                {
                    var gradient = error + (Shrink * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] -= Step * gradient / (MathF.Sqrt(squares[feature]) + 1e-3f);
                }
            }
        }

        return weights;
    }

    private static void Write(string path, Dictionary<string, int> names, float[] weights, List<(int[] Features, bool Ends)> examples)
    {
        var times = new int[weights.Length];
        foreach (var feature in examples.SelectMany(example => example.Features))
            times[feature]++;
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var (name, number) in names.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (times[number] >= FewestTimes && MathF.Abs(weights[number]) >= LeastWeight && !name.Contains('#', StringComparison.Ordinal))
                writer.WriteLine($"{name} {weights[number].ToString("0.##", CultureInfo.InvariantCulture)}");
        }
    }
}
