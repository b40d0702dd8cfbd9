using System.Text;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Codebook.Tests;

/// <summary>Trees written by hand.</summary>
internal static class Trees
{
    /// <summary>Verbs that lend a noun their subject, as a codebook would list them.</summary>
    public static IReadOnlySet<string> LightVerbs { get; } = new HashSet<string>(StringComparer.Ordinal) { "launch", "impose", "reach", "carry" };

    /// <summary>Reads a sentence, one word a line: form, lemma, part of speech, Penn tag, number of the head, relation.</summary>
    public static SentenceTree Of(string rows)
    {
        var conllu = new StringBuilder();
        var number = 0;
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            conllu.AppendJoin('\t', [$"{++number}", cells[0], cells[1], cells[2], cells[3], "_", cells[4], cells[5], "_", "_"]).Append('\n');
        }

        return new SentenceTree(Parsed(ConlluReader.Read(new StringReader(conllu.ToString())).Single()));
    }

    /// <summary>The words, in lower case, that fill the role of the first word so written.</summary>
    public static string[] Roles(string rows, string word, string path)
    {
        var tree = Of(rows);
        var found = new List<int>();
        new RoleFinder(tree, LightVerbs).Follow(IndexOf(tree, word), new RolePath([.. path.Split(" of ").Reverse()]), found);
        return [.. found.Select(tree.Lower)];
    }

    public static int IndexOf(SentenceTree tree, string word)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Form == word)
                return i;
        }

        throw new ArgumentException($"the sentence has no word '{word}'", nameof(word));
    }

    private static ParsedSentence Parsed(ConlluSentence sentence)
    {
        var text = string.Join(' ', sentence.Words.Select(row => row.Form));
        var tokens = new List<Token>();
        var start = 0;
        foreach (var row in sentence.Words)
        {
            var span = new TextSpan(start, start + row.Form.Length);
            var head = int.Parse(row.Head, System.Globalization.CultureInfo.InvariantCulture) - 1;
            tokens.Add(new Token(span, row.Form, row.Lemma, UposNames.Parse(row.Upos), row.Xpos, head, row.Relation));
            start = span.End + 1;
        }

        return new ParsedSentence(text, 0, 0, new TextSpan(0, text.Length), tokens);
    }
}
