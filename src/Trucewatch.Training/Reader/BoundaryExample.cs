using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>A paragraph, or a part of a long one, as the network of sentence boundaries learns it.</summary>
/// <param name="Words">The words as the table of words has them.</param>
/// <param name="Pieces">Rows of the table of pieces, <see cref="BoundaryWords.PieceCount"/> for each word.</param>
/// <param name="Ends">1 for each word after which a sentence ends, 0 for the others, -1 for the paragraph's last word.</param>
/// <param name="Relations">The relation of each word to its head; null where it is not known.</param>
internal sealed record BoundaryExample(string[] Words, int[] Pieces, int[] Ends, string?[] Relations)
{
    /// <summary>The paragraphs of a document.</summary>
    internal static IEnumerable<BoundaryExample> Of(SentenceDocument document)
    {
        var ends = document.Sentences.Select(sentence => sentence.End).ToHashSet();
        var words = new BoundaryWords(document.Text, BoundaryFeatures.SmallStarts(document.Text));
        List<int> rules = [];
        List<Gap> gaps = [];
        foreach (var paragraph in SentenceSplitter.Paragraphs(document.Text))
        {
            SentenceSplitter.ListEnds(document.Text, paragraph, rules);
            ParagraphGaps.List(document.Text, paragraph, rules, gaps);
            for (var first = 0; first < gaps.Count; first += BoundaryNetwork.LongestRun)
                yield return Of(document, words, gaps, first, Math.Min(BoundaryNetwork.LongestRun, gaps.Count + 1 - first), ends);
        }
    }

    private static BoundaryExample Of(SentenceDocument document, BoundaryWords words, List<Gap> gaps, int first, int length, HashSet<int> ends)
    {
        var example = new BoundaryExample(new string[length], new int[length * BoundaryWords.PieceCount], new int[length], new string?[length]);
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        var ruleEnds = gaps.Count(gap => gap.ByRule);
        for (var i = 0; i < length; i++)
        {
            var number = first + i;
            var span = number == gaps.Count ? gaps[^1].After : gaps[number].Before;
            example.Words[i] = normal[..BoundaryWords.Normalize(span.In(document.Text), normal)].ToString();
            words.Extract(gaps, number, ruleEnds, example.Pieces.AsSpan(i * BoundaryWords.PieceCount, BoundaryWords.PieceCount));
            example.Ends[i] = number == gaps.Count ? -1 : ends.Contains(span.End) ? 1 : 0;
            for (var at = span.Start; at < span.End && example.Relations[i] is null; at++)
                example.Relations[i] = document.Relations.GetValueOrDefault(at);
        }

        return example;
    }
}
