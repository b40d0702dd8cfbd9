using System.Buffers;
using System.Numerics.Tensors;

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

    private const int Output = 2 * Hidden;
    private const int Gates = LstmCell.Gates * Hidden;
    private readonly Dictionary<string, int> _vocabulary;
    private readonly QuantizedTable _words;
    private readonly QuantizedTable _pieces;
    private readonly DenseWeights _forwardInput;
    private readonly DenseWeights _backwardInput;
    private readonly PackedMatrix _forward;
    private readonly PackedMatrix _backward;
    private readonly float[] _choice;

    /// <summary>Reads a network.</summary>
    /// <param name="file">The model.</param>
    /// <param name="name">What the names of its sections begin with.</param>
    internal BoundaryNetwork(ModelFile file, string name)
    {
        _vocabulary = file.Lines("words").Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i + 1, StringComparer.Ordinal);
        _words = new QuantizedTable(file, name + "word", Width);
        _pieces = new QuantizedTable(file, name + "piece", Width, isIndexed: true);
        (_forwardInput, _backwardInput) = (new(Matrix(file, name + "f.in", Width, Gates), Floats(file, name + "f.in.b")), new(Matrix(file, name + "b.in", Width, Gates), Floats(file, name + "b.in.b")));
        (_forward, _backward) = (Matrix(file, name + "f.rec", Hidden, Gates), Matrix(file, name + "b.rec", Hidden, Gates));
        _choice = Floats(file, name + "choice");
    }

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
                if (count < 4 * LongestRun)
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
        var pool = ArrayPool<float>.Shared;
        float[] vectors = pool.Rent(batch.Words * Width), gates = pool.Rent(batch.Words * Gates), output = pool.Rent(batch.Words * Output);
        Embed(text, paragraphs, words, runs, batch, vectors);
        _forwardInput.Apply(vectors, Width, gates, batch.Words);
        Run(batch, _forward, gates, output, isForward: true);
        _backwardInput.Apply(vectors, Width, gates, batch.Words);
        Run(batch, _backward, gates, output.AsSpan(Hidden), isForward: false);
        var place = 0;
        foreach (var (paragraph, first, length) in runs)
        {
            for (var i = first; i < first + length; i++, place++)
            {
                if (i < weights[paragraph].Length)
                    weights[paragraph][i] = Choose(output.AsSpan(batch.Places[place] * Output, Output));
            }
        }

        pool.Return(vectors);
        pool.Return(gates);
        pool.Return(output);
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

    private static void Run(SentenceBatch batch, PackedMatrix recurrent, float[] gates, Span<float> output, bool isForward)
    {
        var memory = new float[batch.Active(0) * Hidden];
        for (var turn = 0; turn < batch.Steps; turn++)
        {
            var step = isForward ? turn : batch.Steps - 1 - turn;
            int first = batch.First(step), active = batch.Active(step);
            if (turn > 0)
            {
                var before = isForward ? step - 1 : step + 1;
                MatrixProduct.Add(output[(batch.First(before) * Output)..], Output, 1, recurrent, gates.AsSpan(first * Gates), Gates, Math.Min(active, batch.Active(before)));
            }

            for (var k = 0; k < active; k++)
                LstmCell.Step(gates.AsSpan((first + k) * Gates, Gates), memory.AsSpan(k * Hidden, Hidden), output.Slice((first + k) * Output, Hidden));
        }
    }

    private float Choose(ReadOnlySpan<float> output)
    {
        var sum = _choice[Output];
        for (var i = 0; i < Output; i++)
            sum += _choice[i] * output[i];
        return sum;
    }

    private static float[] Floats(ModelFile file, string name)
    {
        var halves = file.Values<Half>(name);
        var values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    private static PackedMatrix Matrix(ModelFile file, string name, int rows, int columns)
    {
        var matrix = new PackedMatrix(rows, columns);
        matrix.Pack(Floats(file, name), rows, columns, columns, 1);
        return matrix;
    }
}
