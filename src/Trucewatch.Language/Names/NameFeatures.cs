using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// What can be seen of a word that may be part of a name: itself and its neighbors, its run of proper nouns, the lists it stands in, and its place in
/// the tree. Keeps its working memory; for one thread. Used by the tagger and its trainer alike.
/// </summary>
/// <param name="lists">The lists.</param>
/// <param name="tags">The kinds of words that the model tells apart.</param>
internal sealed partial class NameFeatures(Gazetteer lists, Tag[] tags)
{
    /// <summary>The most features of a word.</summary>
    internal const int Most = 96;

    private const uint Edge = 0x5EED;
    private readonly uint[] _tagCodes = Array.ConvertAll(tags, tag => ((uint)tag.Upos * 4) + (tag.Xpos is "NNP" ? 1u : tag.Xpos is "NNPS" ? 2u : 0u));
    private readonly bool[] _properTags = Array.ConvertAll(tags, tag => tag.Xpos is "NNP" or "NNPS" || (tag.Upos == Upos.Propn && tag.Xpos != "ADD"));
    private readonly bool[] _nominalTags = Array.ConvertAll(tags, tag => tag.Upos is Upos.Noun or Upos.Propn or Upos.X);
    private View[] _words = [];
    private uint[] _hashes = [];
    private int _count;

    /// <summary>Whether a word may be part of a name.</summary>
    internal bool MayBeName(int word) => _words[word].MayBeName;

    /// <summary>Looks at the words of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Where its words stand.</param>
    /// <param name="tagged">The numbers of their tags.</param>
    /// <param name="heads">Their heads, -1 for the root.</param>
    /// <param name="relations">The numbers of their relations.</param>
    internal void Read(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<int> tagged, ReadOnlySpan<int> heads, ReadOnlySpan<int> relations)
    {
        _count = spans.Length;
        if (_words.Length < _count)
            (_words, _hashes) = (new View[_count * 3 / 2], new uint[_count * 3 / 2]);
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        for (var i = 0; i < _count; i++)
        {
            var form = text.Slice(spans[i].Start, spans[i].Length);
            var lower = normal[..WordPieces.Normalize(form, normal)];
            var proper = _properTags[tagged[i]] && form.IndexOfAny('@', '/') < 0;
            _hashes[i] = TextHash.Of(lower);
            _words[i] = new View
            {
                Word = _hashes[i],
                IsComma = lower is ",",
                IsFirmEnding = lower is "inc" or "inc." or "ltd" or "ltd." or "llc" or "l.l.c." or "corp" or "corp." or "co." or "lp" or "l.p.",
                Joins = lower.Length <= 3 && lower is "-" or "&" or "of" or "'s" or "'" or "/" or "the" or "and" or "for",
                Tag = _tagCodes[tagged[i]],
                IsProper = proper,
                IsNominal = _nominalTags[tagged[i]],
                MayBeName = proper || (form.Length > 0 && char.IsUpper(form[0])),
                Shape = Shape(form),
                Exact = ExactShape(form),
                Relation = (uint)relations[i],
                Head = heads[i],
                Prefix = TextHash.Of(lower[..Math.Min(3, lower.Length)], 3),
                LongPrefix = TextHash.Of(lower[..Math.Min(4, lower.Length)], 4),
                Ending = TextHash.Of(lower[Math.Max(0, lower.Length - 2)..], 5),
                LongEnding = TextHash.Of(lower[Math.Max(0, lower.Length - 3)..], 6),
                LongestEnding = TextHash.Of(lower[Math.Max(0, lower.Length - 4)..], 7),
            };
        }

        FindPhrases();
        FindRuns();
    }

    private void FindPhrases()
    {
        for (var i = 0; i < _count; i++)
            _words[i].Lists = lists.OfWord(_hashes[i]);
        for (var i = 0; i < _count;)
        {
            var phrase = lists.Longest(_hashes.AsSpan(i, _count - i), out var length);
            for (var k = 0; k < length; k++)
            {
                ref var word = ref _words[i + k];
                word.Phrase = phrase;
                word.PhrasePlace = length == 1 ? 1u : k == 0 ? 2u : k == length - 1 ? 3u : 4u;
                word.MayBeName |= length > 1 || word.IsNominal;
            }

            i += Math.Max(1, length);
        }
    }

    // Runs of proper nouns, with small words between them: "Bank of America", "al - Sadr", "Procter & Gamble".
    private void FindRuns()
    {
        for (var i = 0; i < _count;)
        {
            if (!_words[i].IsProper)
            {
                (_words[i].RunStart, _words[i].RunEnd) = (i, i + 1);
                i++;
                continue;
            }

            var end = i + 1;
            while (end < _count)
            {
                if (_words[end].IsProper)
                    end++;
                else if (_words[end].IsComma && end + 1 < _count && _words[end + 1].IsFirmEnding)
                    end += 2;
                else if (_words[end].Joins && end + 1 < _count && _words[end + 1].IsProper)
                    end += 2;
                else if (_words[end].Joins && end + 2 < _count && _words[end + 1].Joins && _words[end + 2].IsProper)
                    end += 3;
                else
                    break;
            }

            for (var k = i; k < end; k++)
            {
                (_words[k].RunStart, _words[k].RunEnd) = (i, end);
                _words[k].MayBeName = true;
            }

            i = end;
        }

        // A small word between two that may be names may be inside one; so may one that ends a name ("Denny's").
        for (var i = 1; i < _count; i++)
        {
            if (_words[i].Joins && _words[i - 1].MayBeName)
                _words[i].MayBeName = true;
        }
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        uint shape = 0, last = 0;
        foreach (var c in form[..Math.Min(form.Length, Lemmatizer.LongestWord)])
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsAsciiDigit(c) ? 3u : char.IsLetter(c) ? 4u : 5u + (c % 256u);
            if (kind == last)
                continue;
            shape = TextHash.Join(shape, kind);
            last = kind;
        }

        // A single capital, a pair and more of them are unlike.
        return form.Length <= 2 ? TextHash.Join(shape, (uint)form.Length) : shape;
    }

    // With up to four of each kind.
    private static uint ExactShape(ReadOnlySpan<char> form)
    {
        uint shape = 9, last = 0;
        var run = 0;
        foreach (var c in form[..Math.Min(form.Length, Lemmatizer.LongestWord)])
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsAsciiDigit(c) ? 3u : 4u;
            run = kind == last ? run + 1 : 0;
            if (run < 4)
                shape = TextHash.Join(shape, kind);
            last = kind;
        }

        return shape;
    }

    private struct View
    {
        internal uint Word, Tag, Shape, Exact, Lists, Phrase, PhrasePlace, Relation, Prefix, LongPrefix, Ending, LongEnding, LongestEnding;
        internal int Head, RunStart, RunEnd;
        internal bool IsComma, IsFirmEnding, Joins, IsProper, IsNominal, MayBeName;
    }
}
