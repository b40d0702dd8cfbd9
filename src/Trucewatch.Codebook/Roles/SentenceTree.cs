using Trucewatch.Language;

namespace Trucewatch.Codebook;

/// <summary>A parsed sentence with the way down the tree as well as up.</summary>
public sealed class SentenceTree
{
    private readonly Token[] _tokens;
    private readonly string[] _lower;
    private readonly (uint Lemma, uint Lower)[] _hashes;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Indexes the children of every word once.</summary>
    public SentenceTree(ParsedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Sentence = sentence;
        _tokens = [.. sentence.Tokens];
        _lower = new string[_tokens.Length];
        _hashes = new (uint, uint)[_tokens.Length];
        _firstChild = new int[_tokens.Length];
        _nextSibling = new int[_tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        Root = -1;
        for (var i = _tokens.Length - 1; i >= 0; i--)
        {
            _lower[i] = _tokens[i].Form.ToLowerInvariant();
            var hash = Hash(_tokens[i].Lemma);
            _hashes[i] = (hash, _lower[i] == _tokens[i].Lemma ? hash : Hash(_lower[i]));
            var head = _tokens[i].Head;
            if (head < 0)
            {
                Root = i;
                continue;
            }

            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    /// <summary>The sentence that was indexed.</summary>
    public ParsedSentence Sentence { get; }

    /// <summary>The number of words.</summary>
    public int Count => _tokens.Length;

    /// <summary>The index of the root; -1 in a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The word with the given index, from 0.</summary>
    public Token this[int index] => _tokens[index];

    /// <summary>The word as written, in lower case.</summary>
    public string Lower(int index) => _lower[index];

    /// <summary>The hashes of the word's lemma and of the word in lower case.</summary>
    internal (uint Lemma, uint Lower) Hashes(int index) => _hashes[index];

    /// <summary>A hash by which lists of words are asked.</summary>
    internal static uint Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }

    /// <summary>The indexes of the children, left to right.</summary>
    public ChildEnumerator Children(int index) => new(this, _firstChild[index]);

    /// <summary>The relation to the head without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public ReadOnlySpan<char> BaseRelation(int index)
    {
        var relation = _tokens[index].Relation.AsSpan();
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>Whether the relation to the head is the given one, with any subtype.</summary>
    public bool Is(int index, string relation) => BaseRelation(index).SequenceEqual(relation);

    /// <summary>The first child with the given relation (any subtype), or -1.</summary>
    public int Child(int index, string relation)
    {
        foreach (var child in Children(index))
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>Whether <paramref name="index"/> is <paramref name="ancestor"/> or stands below it.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (var i = index; i >= 0; i = _tokens[i].Head)
        {
            if (i == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is a verb or a predicate with a copula.</summary>
    public bool IsPredicate(int index) => _tokens[index].Upos is Upos.Verb || Child(index, "cop") >= 0;

    /// <summary>Whether the verb is in the passive voice, participles after a noun included.</summary>
    public bool IsPassive(int index)
    {
        bool marked = false, have = false, be = false;
        foreach (var child in Children(index))
        {
            if (_tokens[child].Relation is "aux:pass" or "obl:agent")
                return true;
            marked |= _tokens[child].Relation is "nsubj:pass" or "csubj:pass";
            have |= Is(child, "aux") && _tokens[child].Lemma == "have";
            be |= Is(child, "aux") && _tokens[child].Lemma is "be" or "get";
        }

        // "has not accepted" is active whatever the parser makes of its subject.
        if (marked)
            return !have || be;
        return _tokens[index].Xpos == "VBN" && _tokens[index].Relation is "acl" or "amod" && Child(index, "aux") < 0;
    }

    /// <summary>Walks the children of one word from left to right without allocating.</summary>
    public struct ChildEnumerator(SentenceTree tree, int first)
    {
        private int _next = first;

        /// <summary>The index of the current child.</summary>
        public int Current { get; private set; } = -1;

        /// <summary>Goes to the next child.</summary>
        public bool MoveNext()
        {
            Current = _next;
            if (_next < 0)
                return false;
            _next = tree._nextSibling[_next];
            return true;
        }

        /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
        public readonly ChildEnumerator GetEnumerator() => this;
    }
}
