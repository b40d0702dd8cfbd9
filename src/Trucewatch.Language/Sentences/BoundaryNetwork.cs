using System.Buffers;

namespace Trucewatch.Language;

/// <summary>
/// A small recurrent network that reads a text's words in both directions and says after which a sentence ends, with or without a mark. Immutable.
/// </summary>
internal sealed class BoundaryNetwork
{
    /// <summary>The width of a word's vector, and of the network's memory in each direction.</summary>
    internal const int Width = 128, Hidden = 128;

    /// <summary>Longer paragraphs are read in pieces of so many words, so that memory and time stay bounded.</summary>
    internal const int LongestRun = 256;

    // The more paragraphs are read side by side, the more often four rows are multiplied at once.
    private const int Together = 4 * LongestRun;

    private const int Output = 2 * Hidden;
    private const int Gates = LstmCell.Gates * Hidden;
    private static readonly Lazy<BoundaryNetwork> BuiltInNetwork = new(() => Read(SentenceWords.Bytes("sentences.twlm")));
    private readonly Dictionary<string, int> _vocabulary;
    private readonly QuantizedTable _words;
    private readonly QuantizedTable _pieces;
    private readonly IntegerWeights _input;
    private readonly LayerWeights _layer;
    private readonly IntegerWeights _choice;

    private BoundaryNetwork(ModelFile file)
    {
        _vocabulary = file.Lines("words").Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i + 1, StringComparer.Ordinal);
        _words = new QuantizedTable(file, "word", Width);
        _pieces = new QuantizedTable(file, "piece", Width, isIndexed: true);
        _input = IntegerWeights.OfBoth(file, "f.in", "b.in", Width, Gates);
        _layer = new LayerWeights(new IntegerMatrix(file.Floats("f.rec"), Hidden, Gates), new IntegerMatrix(file.Floats("b.rec"), Hidden, Gates), null);
        var choice = file.Floats("choice");
        var columns = new float[Output * IntegerMatrix.BlockWidth];
        for (var i = 0; i < Output; i++)
            columns[i * IntegerMatrix.BlockWidth] = choice[i];
        var offsets = new float[IntegerMatrix.BlockWidth];
        offsets[0] = choice[Output];
        _choice = new IntegerWeights(new IntegerMatrix(columns, Output, IntegerMatrix.BlockWidth), offsets);
    }

    public static BoundaryNetwork BuiltIn => BuiltInNetwork.Value;

    /// <summary>Reads a network from the bytes of its model.</summary>
    /// <exception cref="ModelFormatException">Not a model, of another format, or damaged.</exception>
    public static BoundaryNetwork Read(byte[] model) => new(ModelFile.Read(model, "the model of sentence boundaries"));

    /// <summary>For each gap the log-odds that a sentence ends there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The gaps of its paragraphs; one without gaps gets nothing.</param>
    /// <param name="smallStarts">As <see cref="BoundaryFeatures.SmallStarts"/> has it.</param>
    public float[][] Weigh(string text, IReadOnlyList<List<Gap>> paragraphs, int smallStarts)
    {
        var weights = new float[paragraphs.Count][];
        var words = new BoundaryWords(text, smallStarts);
        List<(int Paragraph, int First, int Words)> runs = [];
        var count = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = new float[paragraphs[i].Count];
            for (var first = 0; first < paragraphs[i].Count; first += LongestRun)
            {
                var length = Math.Min(LongestRun, paragraphs[i].Count + 1 - first);
                runs.Add((i, first, length));
                count += length;
                if (count < Together)
                    continue;
                Weigh(text, paragraphs, words, runs, weights);
                runs.Clear();
                count = 0;
            }
        }

        if (runs.Count > 0)
            Weigh(text, paragraphs, words, runs, weights);
        return weights;
    }

    private void Weigh(string text, IReadOnlyList<List<Gap>> paragraphs, BoundaryWords words, List<(int Paragraph, int First, int Words)> runs, float[][] weights)
    {
        var ends = new int[runs.Count];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + runs[i].Words;
        var batch = new SentenceBatch();
        batch.Read(ends);
        int n = batch.Words, vector = n * Width;
        ArrayPool<float> floats = ArrayPool<float>.Shared;
        ArrayPool<int> whole = ArrayPool<int>.Shared;
        float[] vectors = floats.Rent(vector), tops = floats.Rent(n), gates = floats.Rent(n * _input.Stride), chosen = floats.Rent(n * _choice.Stride);
        int[] rounded = whole.Rent(vector / 2), output = whole.Rent(n * Output / 2);
        Embed(text, paragraphs, words, runs, batch, vectors);
        for (var i = 0; i < n; i++)
            tops[i] = IntegerMatrix.RoundRow(vectors.AsSpan(i * Width, Width), rounded.AsSpan(i * Width / 2, Width / 2));
        _input.Apply(rounded, gates, n, tops);
        new RecurrentRunner(Hidden).Run(_layer, batch, gates, output);
        _choice.Apply(output, chosen, n);
        var place = 0;
        foreach (var (paragraph, first, length) in runs)
        {
            for (var i = first; i < first + length; i++, place++)
            {
                if (i < weights[paragraph].Length)
                    weights[paragraph][i] = chosen[batch.Places[place] * _choice.Stride];
            }
        }

        floats.Return(vectors);
        floats.Return(tops);
        floats.Return(gates);
        floats.Return(chosen);
        whole.Return(rounded);
        whole.Return(output);
    }

    private void Embed(string text, IReadOnlyList<List<Gap>> paragraphs, BoundaryWords words, List<(int Paragraph, int First, int Words)> runs, SentenceBatch batch, float[] vectors)
    {
        Array.Clear(vectors, 0, batch.Words * Width);
        var known = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        Span<int> pieces = stackalloc int[BoundaryWords.PieceCount];
        var (place, paragraph, ruleEnds) = (0, -1, 0);
        foreach (var run in runs)
        {
            var gaps = paragraphs[run.Paragraph];
            if (run.Paragraph != paragraph)
                (paragraph, ruleEnds) = (run.Paragraph, gaps.Count(gap => gap.ByRule));
            for (var i = run.First; i < run.First + run.Words; i++, place++)
            {
                var word = (i == gaps.Count ? gaps[^1].After : gaps[i].Before).In(text);
                var vector = vectors.AsSpan(batch.Places[place] * Width, Width);
                _words.AddRow(known.TryGetValue(normal[..BoundaryWords.Normalize(word, normal)], out var row) ? row : 0, vector);
                words.Extract(gaps, i, ruleEnds, pieces);
                foreach (var piece in pieces)
                    _pieces.AddRow(piece, vector);
            }
        }
    }
}
