using System.Collections.Frozen;

namespace Trucewatch.Codebook;

/// <summary>What a word must be: one of some lemmas or phrases, or of a class such as <c>{actor}</c>.</summary>
public sealed class WordTest
{
    private readonly FrozenSet<string> _lemmas;
    private readonly FrozenDictionary<string, string[][]> _phrases;

    /// <summary>Makes a test of words, phrases (already cut into tokens) and classes.</summary>
    public WordTest(IEnumerable<string[]> phrases, IEnumerable<string> classes, bool anything)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var all = phrases.ToArray();
        _lemmas = all.Where(phrase => phrase.Length == 1)
            .SelectMany(phrase => Inflection.Forms(phrase[0]).Prepend(phrase[0])).ToFrozenSet(StringComparer.Ordinal);
        _phrases = all.Where(phrase => phrase.Length > 1)
            .SelectMany(phrase => phrase.Distinct(StringComparer.Ordinal).Select(word => (word, phrase)))
            .GroupBy(pair => pair.word, pair => pair.phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Classes = [.. classes];
        Anything = anything;
        Written = [.. all.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal)];
        TriggerWords = [.. _lemmas.Concat(_phrases.Keys).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The classes, such as <c>actor</c> or <c>state</c>.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Whether any word passes.</summary>
    public bool Anything { get; }

    /// <summary>The words of the list as the page has them, without their forms.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Every lemma or form at which a match can begin; empty when classes decide alone.</summary>
    public IReadOnlyList<string> TriggerWords { get; }

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
        return _lemmas.Contains(lemma) || _lemmas.Contains(lower) || MatchesPhrase(tree, index, lemma)
            || (lower != lemma && MatchesPhrase(tree, index, lower));
    }

    private bool MatchesPhrase(SentenceTree tree, int index, string word)
    {
        if (!_phrases.TryGetValue(word, out var candidates))
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
}
