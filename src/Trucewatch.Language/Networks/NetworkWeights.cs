using System.Globalization;
using System.Numerics.Tensors;

namespace Trucewatch.Language;

/// <summary>The learned numbers of the network, unpacked from a model file. Immutable.</summary>
internal sealed class NetworkWeights
{
    /// <summary>How much of a negative value a bent unit lets through.</summary>
    internal const float Leak = 0.1f;

    private readonly Dictionary<string, int> _vocabulary;

    internal NetworkWeights(ModelFile file, int rootRelation)
    {
        RootRelation = rootRelation;
        Shape = NetworkShape.Parse(file.Lines("net.shape")[0]);
        var words = file.Lines("net.vocabulary");
        _vocabulary = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            _vocabulary.Add(words[i], i + 1);
        Words = new QuantizedTable(file, "net.words", Shape.Width);
        Pieces = new QuantizedTable(file, "net.pieces", Shape.Width);
        var gates = LstmCell.Gates * Shape.Hidden;
        Layers = new LayerWeights[Shape.Layers];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            var inputs = layer == 0 ? Shape.Width : Shape.Output;
            Layers[layer] = new LayerWeights(
                Join(file, $"l{layer}.f.in", $"l{layer}.b.in", inputs, gates),
                new StepMatrix(Floats(file, $"l{layer}.f.rec"), Shape.Hidden, gates),
                new StepMatrix(Floats(file, $"l{layer}.b.rec"), Shape.Hidden, gates));
        }

        Tags = Dense(file, "tags", Shape.Output, Shape.Tags);
        Names = Dense(file, "names", Shape.Output, Shape.Names);
        Projection = Dense(file, "proj", Shape.Output, 2 * (Shape.Arc + Shape.Label));
        Arc = Dense(file, "arc", Shape.Arc, Shape.Arc);
        Label = Dense(file, "label", Shape.Label, Shape.Relations);
        Root = Floats(file, "root");
        var layers = file.Lines("net.layers");
        TagLayer = int.Parse(layers[0], CultureInfo.InvariantCulture);
        NameLayer = int.Parse(layers[1], CultureInfo.InvariantCulture);
        Lists = WordLists.Read(file.Lines("lists"));
    }

    internal NetworkShape Shape { get; }

    /// <summary>The number of the relation of the root, which no other word gets.</summary>
    internal int RootRelation { get; }

    internal QuantizedTable Words { get; }

    internal QuantizedTable Pieces { get; }

    internal LayerWeights[] Layers { get; }

    internal DenseWeights Tags { get; }

    internal DenseWeights Names { get; }

    internal DenseWeights Projection { get; }

    internal DenseWeights Arc { get; }

    internal DenseWeights Label { get; }

    internal float[] Root { get; }

    /// <summary>The layer whose output the tags are chosen from, counted from 1.</summary>
    internal int TagLayer { get; }

    /// <summary>The layer whose output the names are found in, counted from 1.</summary>
    internal int NameLayer { get; }

    internal WordLists Lists { get; }

    /// <summary>The row of a normalized word; 0 where the table has it not.</summary>
    internal int WordRow(ReadOnlySpan<char> normal) =>
        _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out var row) ? row : 0;

    private static float[] Floats(ModelFile file, string name)
    {
        var halves = file.Values<Half>("net." + name);
        var values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    private static PackedMatrix Matrix(ModelFile file, string name, int rows, int columns)
    {
        var matrix = new PackedMatrix(rows, columns);
        matrix.Pack(Floats(file, name), rows, columns, PackedMatrix.Pad(columns), 1);
        return matrix;
    }

    private static DenseWeights Dense(ModelFile file, string name, int rows, int columns) =>
        new(Matrix(file, name, rows, columns), Floats(file, name + ".b"));

    // Both directions read the same input, so their matrices stand side by side and are multiplied as one.
    private static DenseWeights Join(ModelFile file, string first, string second, int rows, int columns)
    {
        float[] left = Floats(file, first), right = Floats(file, second);
        var joined = new float[rows * 2 * columns];
        for (var row = 0; row < rows; row++)
        {
            left.AsSpan(row * columns, columns).CopyTo(joined.AsSpan(row * 2 * columns));
            right.AsSpan(row * columns, columns).CopyTo(joined.AsSpan(((row * 2) + 1) * columns));
        }

        var matrix = new PackedMatrix(rows, 2 * columns);
        matrix.Pack(joined, rows, 2 * columns, 2 * columns, 1);
        return new DenseWeights(matrix, [.. Floats(file, first + ".b"), .. Floats(file, second + ".b")]);
    }
}
