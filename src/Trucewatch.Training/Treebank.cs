using System.Globalization;
using System.IO.Compression;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Sentences of CoNLL-U files and the labels that stand in them.</summary>
internal sealed class Treebank
{
    private Treebank(List<string> tags, List<string> relations, List<TreebankSentence> sentences) => (Tags, Relations, Sentences) = (tags, relations, sentences);

    /// <summary>Universal and Penn tag with a tab between them, sorted.</summary>
    internal List<string> Tags { get; }

    /// <summary>Relations with subtypes, sorted.</summary>
    internal List<string> Relations { get; }

    internal List<TreebankSentence> Sentences { get; }

    /// <summary>Whether each word of a sentence has the tag of a proper noun.</summary>
    internal bool[] IsProper(TreebankSentence sentence) =>
        Array.ConvertAll(sentence.Tags, tag => Tags[tag].EndsWith("\tNNP", StringComparison.Ordinal) || Tags[tag].EndsWith("\tNNPS", StringComparison.Ordinal));

    internal static IEnumerable<ConlluSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        foreach (var sentence in ConlluReader.Read(reader))
            yield return sentence;
    }

    internal static Treebank Load(IEnumerable<string> paths)
    {
        var read = paths.SelectMany(Read).ToList();
        var words = read.SelectMany(s => s.Words).ToList();
        var tags = words.Select(Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var relations = words.Select(w => w.Relation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var tagNumbers = Numbers(tags);
        var relationNumbers = Numbers(relations);
        return new Treebank(tags, relations, [.. read.Select(s => Convert(s, tagNumbers, relationNumbers))]);
    }

    private static TreebankSentence Convert(ConlluSentence sentence, Dictionary<string, int> tags, Dictionary<string, int> relations)
    {
        var words = sentence.Words.ToArray();
        const string idPrefix = "# sent_id = ";
        var id = sentence.Comments.FirstOrDefault(c => c.StartsWith(idPrefix, StringComparison.Ordinal))?[idPrefix.Length..] ?? "";
        var heads = words.Select(w => int.Parse(w.Head, CultureInfo.InvariantCulture)).Select(h => h == 0 ? words.Length : h - 1);
        return new TreebankSentence(id, [.. words.Select(w => w.Form)], [.. words.Select(w => w.Lemma)], [.. words.Select(w => tags[Tag(w)])],
            [.. heads], [.. words.Select(w => relations[w.Relation])]);
    }

    private static string Tag(ConlluRow word) => $"{word.Upos}\t{word.Xpos}";

    private static Dictionary<string, int> Numbers(List<string> names) => names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
}
