using System.Globalization;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Learns the endings and exceptions of a <see cref="Lemmatizer"/>.</summary>
internal static class LemmaTrainer
{
    /// <summary>Learns from all words of a treebank that have a lemma, and from the forms of verbs that it lacks.</summary>
    internal static (List<string> Exceptions, List<string> Rules) Train(Treebank treebank)
    {
        var words = treebank.Sentences.SelectMany(s => LemmaWords(s, treebank.Tags)).ToList();
        bool[] isVerb = [.. treebank.Tags.Select(tag => tag.StartsWith("VERB\t", StringComparison.Ordinal))];
        bool[] isBase = [.. treebank.Tags.Select(tag => tag is "VERB\tVB" or "VERB\tVBP" or "NOUN\tNN")];

        // Verbs before nouns: "stated" is of "state" either way, "planed" of "plane" only where no verb has it.
        var known = words.Where(w => isBase[w.Tag] && w.Word == w.Lemma).GroupBy(w => w.Word, StringComparer.Ordinal)
            .Select(g => (Word: g.Key, IsVerb: g.Any(w => isVerb[w.Tag]), Count: g.Count()))
            .OrderByDescending(w => w.IsVerb).ThenByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal).ToList();
        var forms = VerbForms.All(known.Select(w => w.Word)).Select(f => (f.Form, Tag: treebank.Tags.IndexOf($"VERB\t{f.Tag}"), f.Verb)).Where(f => f.Tag >= 0).ToList();
        var verbs = forms.Select(f => f.Verb).Concat(known.Where(w => w.IsVerb).Select(w => w.Word)).ToHashSet(StringComparer.Ordinal);

        // What a treebank has of a form counts, unless it is no verb at all ("fre" of "freed").
        var made = forms.Select(f => (f.Form, f.Tag)).ToHashSet();
        words.RemoveAll(w => isVerb[w.Tag] && made.Contains((w.Word, w.Tag)) && !verbs.Contains(w.Lemma));
        var seen = words.Where(w => isVerb[w.Tag]).Select(w => (w.Word, w.Tag)).ToHashSet();
        return Train(words.Concat(forms.Where(f => !seen.Contains((f.Form, f.Tag))).Select(f => (f.Form, f.Tag, f.Verb))));
    }

    /// <summary>Exceptions and rules, as lines that the lemmatizer reads.</summary>
    /// <param name="words">Word in lower case, number of its tag, and lemma, in lower case but for names, once for each time it stands in the treebanks.</param>
    private static (List<string> Exceptions, List<string> Rules) Train(IEnumerable<(string Word, int Tag, string Lemma)> words)
    {
        var pairs = words
            .GroupBy(w => (w.Tag, w.Word))
            .Select(g => (g.Key.Tag, g.Key.Word, Lemma: Commonest(g.Select(w => w.Lemma)), Count: g.Count()))
            .OrderBy(p => p.Tag).ThenBy(p => p.Word, StringComparer.Ordinal)
            .ToList();
        List<string> exceptions = [], rules = [];
        foreach (var tag in pairs.GroupBy(p => p.Tag))
        {
            var learned = Rules([.. tag.Select(p => (p.Word, p.Lemma.ToLowerInvariant()))]);
            rules.AddRange(learned.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}\t{r.Key}\t{r.Value.Strip}\t{r.Value.Append}")));
            foreach (var (_, word, lemma, _) in tag)
            {
                if (Predict(learned, word) != lemma.ToLowerInvariant())
                    exceptions.Add(string.Create(CultureInfo.InvariantCulture, $"{tag.Key}\t{word}\t{lemma}"));
            }
        }

        return (exceptions, rules);
    }

    // From the empty ending to longer ones: an ending gets a rule of its own where most of its words want another than the shorter ending gives.
    // Words that share no letter with their lemma ("was") teach nothing about others.
    private static Dictionary<string, LemmaRule> Rules(List<(string Word, string Lemma)> words)
    {
        words.RemoveAll(w => w.Word[0] != w.Lemma[0]);
        Dictionary<string, LemmaRule> rules = new(StringComparer.Ordinal);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var added = new List<(string, LemmaRule)>();
            foreach (var ending in words.Where(w => w.Word.Length > length).GroupBy(w => w.Word[^length..], StringComparer.Ordinal))
            {
                var counts = ending.GroupBy(w => LemmaRule.Between(w.Word, w.Lemma)).Select(g => (Rule: g.Key, Count: g.Count()))
                    .OrderByDescending(c => c.Count).ThenBy(c => c.Rule.Strip).ThenBy(c => c.Rule.Append, StringComparer.Ordinal).ToList();
                var shorter = Longest(rules, ending.Key);
                var right = ending.Count(w => LemmaRule.Between(w.Word, w.Lemma) == shorter);
                if (counts[0].Rule != shorter && counts[0].Count > right && (length == 0 || counts[0].Count >= 2))
                    added.Add((ending.Key, counts[0].Rule));
            }

            foreach (var (ending, rule) in added)
                rules.Add(ending, rule);
        }

        return rules;
    }

    private static LemmaRule Longest(Dictionary<string, LemmaRule> rules, string word)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, word.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(word[^length..], out var rule))
                return rule;
        }

        return LemmaRule.Same;
    }

    private static string Predict(Dictionary<string, LemmaRule> rules, string word)
    {
        Span<char> lemma = stackalloc char[word.Length + 64];
        var length = Longest(rules, word).Apply(word, lemma);
        return length < 0 ? word : lemma[..length].ToString();
    }

    private static string Commonest(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static IEnumerable<(string Word, int Tag, string Lemma)> LemmaWords(TreebankSentence sentence, List<string> tags)
    {
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var form = sentence.Forms[i];
            if (form.Length > Lemmatizer.LongestWord || sentence.Lemmas[i] == "_")
                continue;
            var lower = new char[form.Length];
            Lemmatizer.Normalize(form, lower);
            var isName = tags[sentence.Tags[i]].StartsWith("PROPN", StringComparison.Ordinal);
            yield return (new string(lower), sentence.Tags[i], isName ? sentence.Lemmas[i] : sentence.Lemmas[i].ToLowerInvariant());
        }
    }
}
