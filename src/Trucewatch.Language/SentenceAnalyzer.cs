using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Finds words, tags, lemmas and the tree of sentences. Keeps its working memory, so each thread needs one of its own.</summary>
/// <param name="model">The model, which may be shared.</param>
/// <param name="findNames">Whether to look for names too, for <see cref="NameRecognizer"/>; that takes time of its own.</param>
public sealed class SentenceAnalyzer(LanguageModel model, bool findNames = false)
{
    private readonly List<TextSpan> _spans = [];
    private readonly StringPool _pool = new();
    private readonly NetworkRunner _network = new(model.Network);
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

    private ParsedSentence Parse(string text, int index, int paragraph, TextSpan sentence)
    {
        if (_spans.Count == 0)
            return new ParsedSentence(text, index, paragraph, sentence, []);
        var tokens = new Token[_spans.Count];
        var names = findNames ? new byte[_spans.Count] : [];
        _network.Run(text, _spans);
        _names?.Run(text, _spans, _network);
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = _pool.Get(_spans[i].In(text));
            var tag = model.Tags[_network.Tags[i]];
            var lemma = model.Lemmatizer.Lemmatize(form, _network.Tags[i], tag.Upos == Upos.Propn, _pool);
            tokens[i] = new Token(_spans[i], form, lemma, tag.Upos, tag.Xpos, _network.Heads[i], model.Relations[_network.Relations[i]]);
            if (findNames)
                names[i] = (byte)_network.Names[i];
        }

        return new ParsedSentence(text, index, paragraph, sentence, tokens) { NameTags = names };
    }
}
