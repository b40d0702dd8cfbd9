using System.Numerics;

namespace Trucewatch.Codebook;

/// <summary>What a word must be: one of some lemmas or phrases, or of a class such as <c>{actor}</c>.</summary>
public sealed class WordTest
{
    private readonly IReadOnlyList<string[]> _listed;
    private readonly string[] _classes;
    private Lookup? _lookup;

    // Which of 256 remainders of hashes are listed; kept here, where a question begins, so that most words are passed over without a look at the table.
    // All are set until there is one.
    private ulong _first = ulong.MaxValue, _second = ulong.MaxValue, _third = ulong.MaxValue, _fourth = ulong.MaxValue;
    private string[]? _written;
    private string[]? _triggerWords;

    /// <summary>Makes a test of words, phrases (already cut into tokens) and classes.</summary>
    public WordTest(IReadOnlyList<string[]> phrases, IReadOnlyList<string> classes, bool anything)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(classes);
        _listed = phrases;
        _classes = [.. classes];
        Anything = anything;
    }

    /// <summary>The classes, such as <c>actor</c> or <c>state</c>.</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>Whether any word passes.</summary>
    public bool Anything { get; }

    /// <summary>The words of the list as the page has them, without their forms.</summary>
    public IReadOnlyList<string> Written => _written ??= [.. _listed.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal)];

    /// <summary>Every lemma or form at which a match can begin; empty when classes decide alone.</summary>
    public IReadOnlyList<string> TriggerWords => _triggerWords ??= [.. Triggers()];

    // Most tests of a codebook are never asked in a short run; a test makes its tables when it first is. Two threads may both make them, and make the same.
    private Lookup Table => _lookup ?? Make();

    /// <summary>Whether the word is one of <see cref="TriggerWords"/>.</summary>
    public bool Lists(string word) => Table.Find(word, SentenceTree.Hash(word)) is not null;

    /// <summary>Whether the word passes wherever it stands, since it is listed by itself and not only as a part of phrases.</summary>
    internal bool ListsAlone(string word) => Table.Find(word, SentenceTree.Hash(word)) is { IsAlone: true };

    /// <summary>Whether the noun is listed alone, or at the end of a phrase whose other words stand around it.</summary>
    public bool Lists(string noun, IReadOnlyCollection<string> around) => Table.Find(noun, SentenceTree.Hash(noun)) is { } listed
        && (listed.IsAlone || listed.Phrases.Exists(phrase => phrase[^1] == noun && phrase[..^1].All(around.Contains)));

    /// <summary>Whether the word passes.</summary>
    public bool Matches(SentenceTree tree, int index, IWordClasses classes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(classes);
        if (Anything)
            return true;
        foreach (var name in _classes)
        {
            if (classes.IsIn(index, name))
                return true;
        }

        var lemma = tree[index].Lemma;
        var lower = tree.Lower(index);
        var (lemmaHash, lowerHash) = tree.Hashes(index);
        return IsListed(tree, index, lemma, lemmaHash) || ((lowerHash != lemmaHash || lower != lemma) && IsListed(tree, index, lower, lowerHash));
    }

    private bool IsListed(SentenceTree tree, int index, string word, uint hash)
    {
        if (!MayList(hash) || Table.Find(word, hash) is not { } listed)
            return false;
        if (listed.IsAlone)
            return true;
        foreach (var phrase in listed.Phrases)
        {
            if (Stands(tree, index, word, phrase))
                return true;
        }

        return false;
    }

    private bool MayList(uint hash)
    {
        var part = (hash & 128) == 0 ? (hash & 64) == 0 ? _first : _second : (hash & 64) == 0 ? _third : _fourth;
        return (part >> (int)(hash & 63) & 1) != 0;
    }

    private Lookup Make()
    {
        var table = new Lookup(_listed);
        (_first, _second, _third, _fourth) = (table.Remainders(0), table.Remainders(1), table.Remainders(2), table.Remainders(3));
        return _lookup = table;
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

    /// <summary>What is listed of one word: whether it passes alone, and the phrases that it is part of.</summary>
    private sealed class Listed
    {
        public bool IsAlone { get; set; }

        public List<string[]> Phrases { get; } = [];
    }

    /// <summary>
    /// The listed words by what a sentence has: single words in all their forms, and phrases by each of their words. A table of its own, asked by hashes that
    /// the sentence works out once for the thousands of tests that it meets.
    /// </summary>
    private sealed class Lookup
    {
        private readonly (uint Hash, string Word, Listed? Listed)[] _places;

        public Lookup(IReadOnlyList<string[]> listed)
        {
            var words = new Dictionary<string, Listed>(StringComparer.Ordinal);
            foreach (var phrase in listed)
            {
                if (phrase is [var word])
                {
                    Of(words, word).IsAlone = true;
                    foreach (var form in Inflection.Forms(word))
                        Of(words, form).IsAlone = true;
                    continue;
                }

                foreach (var part in phrase.Distinct(StringComparer.Ordinal))
                    Of(words, part).Phrases.Add(phrase);
            }

            // At least half of the places stay free, so that a word that is not listed is mostly known by the first.
            _places = new (uint, string, Listed?)[BitOperations.RoundUpToPowerOf2((uint)(2 * words.Count) + 1)];
            foreach (var (word, entry) in words)
            {
                var hash = SentenceTree.Hash(word);
                var at = hash & (_places.Length - 1);
                while (_places[at].Listed is not null)
                    at = (at + 1) & (_places.Length - 1);
                _places[at] = (hash, word, entry);
            }
        }

        public Listed? Find(string word, uint hash)
        {
            var places = _places;
            for (var at = (int)hash & (places.Length - 1); places[at].Listed is { } listed; at = (at + 1) & (places.Length - 1))
            {
                if (places[at].Hash == hash && places[at].Word == word)
                    return listed;
            }

            return null;
        }

        /// <summary>Which remainders of hashes, in the given quarter of 256, are listed: one bit each.</summary>
        public ulong Remainders(uint quarter)
        {
            var bits = 0UL;
            foreach (var (hash, _, listed) in _places)
            {
                if (listed is not null && (hash >> 6 & 3) == quarter)
                    bits |= 1UL << (int)(hash & 63);
            }

            return bits;
        }

        private static Listed Of(Dictionary<string, Listed> words, string word)
        {
            if (!words.TryGetValue(word, out var listed))
                words.Add(word, listed = new Listed());
            return listed;
        }
    }
}
