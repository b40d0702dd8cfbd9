using System.Globalization;

namespace Trucewatch.Language;

/// <summary>The learned numbers of the network, unpacked from a model file. Immutable.</summary>
internal sealed class NetworkWeights
{
    /// <summary>How much of a negative value a bent unit lets through.</summary>
    internal const float Leak = 0.1f;

    private readonly Dictionary<string, int> _vocabulary;
    private readonly Dictionary<string, int[]> _past;

    internal NetworkWeights(ModelFile file, int rootRelation)
    {
        RootRelation = rootRelation;
        Shape = NetworkShape.Parse(file.Lines("net.shape")[0]);
        var words = file.Lines("net.vocabulary");
        _vocabulary = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            _vocabulary.Add(words[i], i + 1);
        Words = new QuantizedTable(file, "net.words", Shape.Width);
        Pieces = new QuantizedTable(file, "net.pieces", Shape.Width, isIndexed: true);
        var gates = LstmCell.Gates * Shape.Hidden;
        Input = IntegerWeights.OfBoth(file, "net.l0.f.in", "net.l0.b.in", Shape.Width, gates);
        Layers = new LayerWeights[Shape.Layers];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new LayerWeights(
                new IntegerMatrix(Floats(file, $"l{layer}.f.rec"), Shape.Hidden, gates),
                new IntegerMatrix(Floats(file, $"l{layer}.b.rec"), Shape.Hidden, gates),
                layer + 1 == Layers.Length ? null : IntegerWeights.OfBoth(file, $"net.l{layer + 1}.f.in", $"net.l{layer + 1}.b.in", Shape.Output, gates));
        }

        Tags = Integers(file, "tags", Shape.Tags);
        Names = Integers(file, "names", Shape.Names);
        Projection = Integers(file, "proj", 2 * (Shape.Arc + Shape.Label));
        Arc = Dense(file, "arc", Shape.Arc, Shape.Arc);
        Label = Dense(file, "label", Shape.Label, Shape.Relations);
        Root = Floats(file, "root");
        var layers = file.Lines("net.layers");
        TagLayer = int.Parse(layers[0], CultureInfo.InvariantCulture);
        NameLayer = int.Parse(layers[1], CultureInfo.InvariantCulture);
        Lists = WordLists.Read(file.Lines("lists"));
        _past = file.Lines("tags.past").Select(line => line.Split('\t'))
            .ToDictionary(c => c[0], c => Array.ConvertAll(c[1].Split(' '), tag => int.Parse(tag, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    internal NetworkShape Shape { get; }

    /// <summary>The number of the relation of the root, which no other word gets.</summary>
    internal int RootRelation { get; }

    internal QuantizedTable Words { get; }

    internal QuantizedTable Pieces { get; }

    /// <summary>From a word's vector to the gates' sums of the first layer, forward direction first.</summary>
    internal IntegerWeights Input { get; }

    internal LayerWeights[] Layers { get; }

    internal IntegerWeights Tags { get; }

    internal IntegerWeights Names { get; }

    internal IntegerWeights Projection { get; }

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

    /// <summary>The only tags that a normalized word which the table of words has not can have; null where any will do.</summary>
    internal int[]? OnlyTags(ReadOnlySpan<char> normal) => _past.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out var tags) ? tags : null;

    private static float[] Floats(ModelFile file, string name) => file.Floats("net." + name);

    private static PackedMatrix Matrix(ReadOnlySpan<float> values, int rows, int columns)
    {
        var matrix = new PackedMatrix(rows, columns);
        matrix.Pack(values, rows, columns, PackedMatrix.Pad(columns), 1);
        return matrix;
    }

    private static DenseWeights Dense(ModelFile file, string name, int rows, int columns) =>
        new(Matrix(Floats(file, name), rows, columns), Floats(file, name + ".b"));

    private IntegerWeights Integers(ModelFile file, string name, int columns) =>
        new(new IntegerMatrix(Floats(file, name), Shape.Output, PackedMatrix.Pad(columns)), Floats(file, name + ".b"));
}
