using System.Numerics;

namespace Trucewatch.Language;

/// <content>The features by name. Those of the words themselves come first, so that a trainer can hide them and learn from the rest.</content>
internal sealed partial class NameFeatures
{
    /// <summary>Writes the features of a word; gives their number.</summary>
    /// <param name="i">Which word.</param>
    /// <param name="features">Gets the hashes, at most <see cref="Most"/>.</param>
    /// <param name="lexical">Gets how many of them, from the first, say which words stand here.</param>
    internal int List(int i, Span<uint> features, out int lexical)
    {
        var list = new Writer(features);
        ref readonly var word = ref _words[i];
        uint before = Word(i - 1), before2 = Word(i - 2), after = Word(i + 1), after2 = Word(i + 2);
        int start = word.RunStart, end = word.RunEnd, length = Math.Min(end - start, 5);
        var place = (uint)(end - start == 1 ? 0 : i == start ? 1 : i == end - 1 ? 2 : 3) + (word.IsProper ? 4u : 0);
        ref readonly var last = ref _words[end - 1];
        ref readonly var first = ref _words[start];
        uint run = 0;
        for (var k = start; k < Math.Min(end, start + 8); k++)
            run = TextHash.Join(run, _words[k].Word);
        list.Add(1, word.Word);
        list.Add(2, before, word.Word);
        list.Add(3, word.Word, after);
        list.Add(4, run);
        list.Add(5, first.Word, place);
        list.Add(6, last.Word, place);
        list.Add(7, word.LongPrefix);
        list.Add(8, word.LongestEnding);
        lexical = list.Count;

        list.Add(9, 0);
        list.Add(10, before);
        list.Add(11, after);
        list.Add(12, before2);
        list.Add(13, after2);
        list.Add(14, before2, before);
        list.Add(15, after, after2);
        list.Add(16, word.Prefix);
        list.Add(17, word.Ending);
        list.Add(18, word.LongEnding);
        list.Add(19, word.Shape, i == 0 ? 1u : 0);
        list.Add(20, Shape(i - 1), word.Shape, Shape(i + 1));
        list.Add(21, word.Tag, word.Shape);
        list.Add(22, Tag(i - 1), word.Tag, Tag(i + 1));
        list.Add(23, Tag(i - 1), word.Tag);
        list.Add(24, word.Tag, Tag(i + 1));
        list.Add(25, word.Phrase, word.PhrasePlace, word.Lists);
        list.Add(26, word.Phrase, Lists(i - 1));
        list.Add(27, word.Phrase, Lists(i + 1));
        list.Add(28, word.Lists, word.Shape, place);
        list.Add(29, word.Lists, before);
        list.Add(30, word.Lists, after);
        var head = word.Head < 0 ? Edge : _words[word.Head].Word;
        list.Add(31, word.Relation, head);
        list.Add(32, word.Relation, word.Head < 0 ? Edge : _words[word.Head].Tag, word.Shape);
        list.Add(33, place, word.Shape, (uint)length);
        list.Add(34, first.Lists, last.Lists, TextHash.Join(place, (uint)length));
        list.Add(35, Word(start - 1), place);
        list.Add(36, Word(end), place);
        list.Add(37, Word(start - 1), first.Lists, place);
        list.Add(38, Word(end), last.Lists, place);
        list.Add(39, Tag(start - 1), Tag(end), TextHash.Join(place, (uint)length));
        list.Add(40, last.LongEnding, place, (uint)length);
        list.Add(41, Lists(i - 1), word.Lists, Lists(i + 1));
        list.Add(42, word.Tag, word.Phrase, word.PhrasePlace);
        list.Add(43, first.Phrase, last.Phrase, place);
        var runHead = RunHead(start, end);
        list.Add(44, _words[runHead].Relation, _words[runHead].Head < 0 ? Edge : _words[_words[runHead].Head].Word, place);
        list.Add(45, _words[runHead].Relation, first.Lists, last.Lists);
        // "Keene, NH", "Enron, Inc.", "Dear Ann,", and lines that are nothing but a name.
        list.Add(49, after, Lists(i + 2), word.Lists);
        list.Add(50, before, Lists(i - 2), word.Lists);
        list.Add(51, after, Lists(i + 2), place);
        var isWhole = (start == 0 ? 1u : 0) + (end >= _count - 1 ? 2u : 0);
        list.Add(52, isWhole, place, (uint)length);
        list.Add(53, isWhole, first.Lists, last.Lists);
        list.Add(54, isWhole, Word(end), _count < 4 ? 1u : 0);
        // "the CPA said", "at Kenneally's"
        list.Add(55, word.Shape, before, word.Exact);
        list.Add(56, word.Shape, after, word.Exact);
        list.Add(57, word.Exact, word.Relation, head);
        list.Add(58, word.Exact, Tag(i - 1), Tag(i + 1));
        list.Add(59, word.Shape, before, after);
        list.Add(60, word.Exact, i == 0 ? 1u : 0, word.Tag);
        for (var bits = word.Phrase; bits != 0; bits &= bits - 1)
            list.Add(46, (uint)BitOperations.TrailingZeroCount(bits), word.PhrasePlace, place);
        for (var bits = last.Lists; bits != 0 && list.Count < Most - 12; bits &= bits - 1)
            list.Add(47, (uint)BitOperations.TrailingZeroCount(bits), place, (uint)length);
        for (var bits = first.Lists; bits != 0 && list.Count < Most - 1; bits &= bits - 1)
            list.Add(48, (uint)BitOperations.TrailingZeroCount(bits), place, (uint)length);
        return list.Count;
    }

    private int RunHead(int start, int end)
    {
        var head = start;
        for (var steps = 0; steps < end - start && _words[head].Head >= start && _words[head].Head < end; steps++)
            head = _words[head].Head;
        return head;
    }

    private uint Word(int i) => (uint)i < (uint)_count ? _words[i].Word : Edge;

    private uint Shape(int i) => (uint)i < (uint)_count ? _words[i].Shape : Edge;

    private uint Tag(int i) => (uint)i < (uint)_count ? _words[i].Tag : Edge;

    private uint Lists(int i) => (uint)i < (uint)_count ? _words[i].Lists : Edge;

    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> _features = features;

        internal int Count { get; private set; }

        internal void Add(uint template, uint a) => _features[Count++] = TextHash.Join(template, a);

        internal void Add(uint template, uint a, uint b) => _features[Count++] = TextHash.Join(TextHash.Join(template, a), b);

        internal void Add(uint template, uint a, uint b, uint c) => _features[Count++] = TextHash.Join(TextHash.Join(TextHash.Join(template, a), b), c);
    }
}
