using System.Runtime.InteropServices;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Finds words, tags, lemmas and the tree of sentences. Keeps its working memory, so each thread needs one of its own.</summary>
/// <param name="model">The model, which may be shared.</param>
/// <param name="findNames">Whether to look for names too, for <see cref="NameRecognizer"/>; that takes time of its own.</param>
public sealed class SentenceAnalyzer(LanguageModel model, bool findNames = false)
{
    // Two times four rows are multiplied with a matrix at once.
    private const int Together = 8;

    private readonly List<TextSpan> _spans = [];
    private readonly List<TextSpan> _all = [];
    private int[] _ends = [];
    private int[] _lengths = [];
    private int[] _order = [];
    private readonly StringPool _pool = new();
    private readonly NetworkRunner _network = new(model.Network, findNames);
    private readonly NameTagger? _names = !findNames || model.Names is null ? null : new NameTagger(model.Names, model.Tags);

    /// <summary>Analyzes one sentence of a text.</summary>
    /// <param name="text">The whole text; any string will do, also one with lone surrogates.</param>
    /// <param name="index">The number of the sentence in the report, from 0.</param>
    /// <param name="paragraph">The number of its paragraph, from 0.</param>
    /// <param name="sentence">Where it stands in the text, in UTF-16 code units.</param>
    /// <returns>A tree with one root, or no tokens where the sentence is blank.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sentence does not lie in the text.</exception>
    public ParsedSentence Analyze(string text, int index, int paragraph, TextSpan sentence)
    {
        _spans.Clear();
        Tokenizer.Tokenize(text, sentence, _spans);
        return Parse(text, index, paragraph, sentence);
    }

    /// <summary>Analyzes the sentences of a text, some of like length at a time: faster than one by one, with the same result.</summary>
    /// <param name="text">The whole text; any string will do, also one with lone surrogates.</param>
    /// <param name="sentences">Where the sentences stand.</param>
    /// <param name="first">The number of the first of them in the report; the others follow.</param>
    /// <returns>For each sentence what <see cref="Analyze"/> gives.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A sentence does not lie in the text.</exception>
    public ParsedSentence[] AnalyzeAll(string text, IReadOnlyList<SentenceSpan> sentences, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var n = sentences.Count;
        if (_ends.Length < n)
            (_ends, _lengths, _order) = (new int[n * 3 / 2], new int[n * 3 / 2], new int[n * 3 / 2]);
        _all.Clear();
        for (var i = 0; i < n; i++)
        {
            Tokenizer.Tokenize(text, sentences[i].Span, _all);
            (_ends[i], _order[i]) = (_all.Count, i);
            _lengths[i] = _all.Count - Start(i);
        }

        Array.Sort(_lengths, _order, 0, n);
        var parsed = new ParsedSentence[n];
        var at = 0;
        for (; at < n && _lengths[at] == 0; at++)
            parsed[_order[at]] = Blank(text, first + _order[at], sentences[_order[at]]);
        for (; at < n; at += Together)
            AnalyzeTogether(text, sentences, _order.AsSpan(at, Math.Min(Together, n - at)), first, parsed);
        return parsed;
    }

    /// <summary>Analyzes words that are already cut, such as those of a treebank.</summary>
    /// <param name="words">The words; the text of the result is the words with a blank between each two.</param>
    /// <param name="index">The number of the sentence, from 0.</param>
    public ParsedSentence AnalyzeWords(IReadOnlyList<string> words, int index)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = string.Join(' ', words);
        _spans.Clear();
        var start = 0;
        foreach (var word in words)
        {
            _spans.Add(new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }

        return Parse(text, index, 0, new TextSpan(0, text.Length));
    }

    private void AnalyzeTogether(string text, IReadOnlyList<SentenceSpan> sentences, ReadOnlySpan<int> numbers, int first, ParsedSentence[] parsed)
    {
        Span<int> ends = stackalloc int[numbers.Length];
        _spans.Clear();
        var spans = CollectionsMarshal.AsSpan(_all);
        for (var i = 0; i < numbers.Length; i++)
        {
            _spans.AddRange(spans[Start(numbers[i]).._ends[numbers[i]]]);
            ends[i] = _spans.Count;
        }

        _network.Run(text, _spans, ends);
        var start = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var sentence = sentences[numbers[i]];
            parsed[numbers[i]] = Result(text, first + numbers[i], sentence.Paragraph, sentence.Span, start, ends[i]);
            start = ends[i];
        }
    }

    private int Start(int sentence) => sentence == 0 ? 0 : _ends[sentence - 1];

    private static ParsedSentence Blank(string text, int index, SentenceSpan sentence) => new(text, index, sentence.Paragraph, sentence.Span, []);

    private ParsedSentence Parse(string text, int index, int paragraph, TextSpan sentence)
    {
        if (_spans.Count == 0)
            return Blank(text, index, new SentenceSpan(sentence, paragraph));
        _network.Run(text, _spans);
        return Result(text, index, paragraph, sentence, 0, _spans.Count);
    }

    private ParsedSentence Result(string text, int index, int paragraph, TextSpan sentence, int start, int end)
    {
        var tokens = new Token[end - start];
        var names = findNames ? new byte[tokens.Length] : [];
        _names?.Run(text, CollectionsMarshal.AsSpan(_spans)[start..end], _network, start);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = start + i;
            var form = _pool.Get(_spans[word].In(text));
            var tag = model.Tags[_network.Tags[word]];
            var lemma = model.Lemmatizer.Lemmatize(form, _network.Tags[word], tag.Upos == Upos.Propn, _pool);
            tokens[i] = new Token(_spans[word], form, lemma, tag.Upos, tag.Xpos, _network.Heads[word], model.Relations[_network.Relations[word]]);
            if (findNames)
                names[i] = (byte)_network.Names[word];
        }

        return new ParsedSentence(text, index, paragraph, sentence, tokens) { NameTags = names };
    }
}
