using System.IO.Compression;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>How well a model finds the names of a UNER file (words with IOB2 tags), whole names with the right kind.</summary>
internal static class NameScore
{
    internal static string Of(LanguageModel model, string path, TextWriter? faults = null) => Of(model, Read(path), faults);

    /// <summary>The same on a part of GUM, with the names that training would see in it.</summary>
    internal static string OfGum(LanguageModel model, string folder, string part, TextWriter? faults = null)
    {
        var names = new NameAnnotations(Path.Combine(folder, $"en_gum-{part}.entities.tsv.gz"));
        var bank = Treebank.Load([Path.Combine(folder, $"en_gum-{part}.conllu.gz")]);
        return Of(model, bank.Sentences.Select(s => (s.Forms.ToList(), Names([.. names.Tags(s.Id, s.Forms, bank.IsProper(s)).Select(Name)]))), faults);
    }

    private static string Name(int tag) => tag == NameTag.Outside ? "O"
        : $"{(NameTag.IsBegin(tag) ? 'B' : 'I')}-{NameTag.Kind(tag) switch { NameKind.Person => "PER", NameKind.Organization => "ORG", _ => "LOC" }}";

    private static string Of(LanguageModel model, IEnumerable<(List<string> Words, HashSet<(int First, int End, NameKind Kind)> Names)> sentences, TextWriter? faults)
    {
        var analyzer = new SentenceAnalyzer(model, findNames: true);
        var recognizer = new NameRecognizer();
        int gold = 0, found = 0, right = 0;
        foreach (var (words, expected) in sentences)
        {
            var sentence = analyzer.AnalyzeWords(words, 0);
            var actual = recognizer.Find(sentence).Where(n => !n.IsNested).Select(n => (n.First, n.End, n.Kind)).ToHashSet();
            gold += expected.Count;
            found += actual.Count;
            right += actual.Count(expected.Contains);
            if (faults is not null && !actual.SetEquals(expected))
                faults.WriteLine($"{string.Join(' ', words)}\n  - {Show(words, expected.Except(actual))}\n  + {Show(words, actual.Except(expected))}");
        }

        return $"precision {right / (double)found:F4} recall {right / (double)gold:F4} F1 {2.0 * right / (found + gold):F4}";
    }

    private static string Show(List<string> words, IEnumerable<(int First, int End, NameKind Kind)> names) =>
        string.Join(" | ", names.Select(n => $"{n.Kind}: {string.Join(' ', words[n.First..n.End])}"));

    private static IEnumerable<(List<string> Words, HashSet<(int First, int End, NameKind Kind)> Names)> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<string> words = [], tags = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    yield return (words, Names(tags));
                (words, tags) = ([], []);
            }
            else if (line[0] != '#' || line.Split('\t').Length >= 3)
            {
                var columns = line.Split('\t');
                words.Add(columns[1]);
                tags.Add(columns[2]);
            }
        }

        if (words.Count > 0)
            yield return (words, Names(tags));
    }

    private static HashSet<(int First, int End, NameKind Kind)> Names(List<string> tags)
    {
        HashSet<(int, int, NameKind)> names = [];
        for (var i = 0; i < tags.Count; i++)
        {
            if (!tags[i].StartsWith("B-", StringComparison.Ordinal))
                continue;
            var kind = tags[i][2..];
            var end = i + 1;
            while (end < tags.Count && tags[end] == $"I-{kind}")
                end++;
            names.Add((i, end, kind switch { "PER" => NameKind.Person, "ORG" => NameKind.Organization, _ => NameKind.Place }));
        }

        return names;
    }
}
