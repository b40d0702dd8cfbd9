using System.Text;
using Trucewatch.Cli;
using Trucewatch.Language;

namespace Trucewatch.Fuzzing;

/// <summary>Any characters, through the language model to words and trees.</summary>
internal sealed class ParseTarget : IFuzzTarget
{
    private const int LongestText = 20_000;

    private readonly SentenceAnalyzer _analyzer = new(CoderComposition.Language(), findNames: true);

    public string Name => "parse";

    public IReadOnlyList<string> SeedFiles => ["samples/*.txt"];

    public IReadOnlyList<string> Scraps => ["'s", "n't", "http://", "a.b@c.d", "#", "/", "-", "—", "(", ")", "[1]", "\u00AD", "\u200D", "ﬁ", "𝔘", " . ", "a a a a ", "AAAA", "…"];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, LongestText)));
        foreach (var sentence in _analyzer.AnalyzeAll(text, SentenceSplitter.Split(text)))
        {
            PropertyException.Unless(sentence.Tokens.Count > 0, "a sentence has words");
            PropertyException.Unless(sentence.Tokens.Count(token => token.Head == -1) == 1, "a tree has one root");
            var last = sentence.Span.Start;
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                var token = sentence.Tokens[i];
                PropertyException.Unless(token.Span.Start >= last && token.Span.End <= sentence.Span.End && token.Form == text[token.Span.Start..token.Span.End], "words come in order and are the text at their places");
                last = token.Span.End;
                var (at, steps) = (i, 0);
                while (at >= 0 && steps++ <= sentence.Tokens.Count)
                    at = sentence.Tokens[at].Head;
                PropertyException.Unless(at == -1, "every word leads to the root");
            }
        }
    }
}
