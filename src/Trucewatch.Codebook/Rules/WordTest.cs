namespace Trucewatch.Codebook;

/// <summary>What a word must be: one of some lemmas or phrases, or of a class such as <c>{actor}</c>.</summary>
public sealed class WordTest
{
    private readonly IReadOnlyList<string[]> _listed;
    private Lookup? _lookup;
    private string[]? _written;
    private string[]? _triggerWords;

    /// <summary>Makes a test of words, phrases (already cut into tokens) and classes.</summary>
    public WordTest(IReadOnlyList<string[]> phrases, IReadOnlyList<string> classes, bool anything)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(classes);
        _listed = phrases;
        Classes = classes;
        Anything = anything;
    }

    /// <summary>The classes, such as <c>actor</c> or <c>state</c>.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Whether any word passes.</summary>
    public bool Anything { get; }

    /// <summary>The words of the list as the page has them, without their forms.</summary>
    public IReadOnlyList<string> Written => _written ??= [.. _listed.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal)];

    /// <summary>Every lemma or form at which a match can begin; empty when classes decide alone.</summary>
    public IReadOnlyList<string> TriggerWords => _triggerWords ??= [.. Triggers()];

    // Most tests of a codebook are never asked in a short run; a test makes its tables when it first is. Two threads may both make them, and make the same.
    private Lookup Table => _lookup ??= new Lookup(_listed);

    /// <summary>Whether the word is one of <see cref="TriggerWords"/>.</summary>
    public bool Lists(string word) => Table.Lemmas.Contains(word) || Table.Phrases.ContainsKey(word);

    /// <summary>Whether the noun is listed alone, or at the end of a phrase whose other words stand around it.</summary>
    public bool Lists(string noun, IReadOnlyCollection<string> around) => Table.Lemmas.Contains(noun)
        || (Table.Phrases.TryGetValue(noun, out var phrases) && phrases.Exists(phrase => phrase[^1] == noun && phrase[..^1].All(around.Contains)));

    /// <summary>Whether the word passes.</summary>
    public bool Matches(SentenceTree tree, int index, IWordClasses classes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(classes);
        if (Anything)
            return true;
        foreach (var name in Classes)
        {
            if (classes.IsIn(index, name))
                return true;
        }

        var lemma = tree[index].Lemma;
        var lower = tree.Lower(index);
        var lemmas = Table.Lemmas;
        return lemmas.Contains(lemma) || lemmas.Contains(lower) || MatchesPhrase(tree, index, lemma)
            || (lower != lemma && MatchesPhrase(tree, index, lower));
    }

    private bool MatchesPhrase(SentenceTree tree, int index, string word)
    {
        if (!Table.Phrases.TryGetValue(word, out var candidates))
            return false;
        foreach (var phrase in candidates)
        {
            if (Stands(tree, index, word, phrase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the phrase stands at the word, which must be its head: side by side, or as a verb with its particle elsewhere
    /// ("turned the offer down").
    /// </summary>
    private static bool Stands(SentenceTree tree, int index, string word, string[] phrase)
    {
        for (var at = 0; at < phrase.Length; at++)
        {
            if (phrase[at] != word || index - at < 0 || index - at + phrase.Length > tree.Count)
                continue;
            var start = index - at;
            var matches = true;
            for (var i = 0; i < phrase.Length && matches; i++)
                matches = tree[start + i].Lemma == phrase[i] || tree.Lower(start + i) == phrase[i];
            if (matches && !(tree[index].Head >= start && tree[index].Head < start + phrase.Length))
                return true;
        }

        if (phrase.Length != 2 || phrase[0] != word)
            return false;
        foreach (var child in tree.Children(index))
        {
            if ((tree.Lower(child) == phrase[1] || tree[child].Lemma == phrase[1])
                && tree[child].Relation is "compound:prt" or "advmod" or "obj")
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> Triggers()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in _listed)
        {
            words.UnionWith(phrase);
            if (phrase is [var word])
                words.UnionWith(Inflection.Forms(word));
        }

        return words;
    }

    /// <summary>The listed words by what a sentence has: single words in all their forms, and phrases by each of their words.</summary>
    private sealed class Lookup
    {
        public Lookup(IReadOnlyList<string[]> listed)
        {
            foreach (var phrase in listed)
            {
                if (phrase is [var word])
                {
                    Lemmas.Add(word);
                    Lemmas.UnionWith(Inflection.Forms(word));
                    continue;
                }

                foreach (var part in phrase.Distinct(StringComparer.Ordinal))
                {
                    if (!Phrases.TryGetValue(part, out var phrases))
                        Phrases.Add(part, phrases = []);
                    phrases.Add(phrase);
                }
            }
        }

        public HashSet<string> Lemmas { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<string[]>> Phrases { get; } = new(StringComparer.Ordinal);
    }
}
