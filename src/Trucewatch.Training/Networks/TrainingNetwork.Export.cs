namespace Trucewatch.Training;

/// <summary>Writes what was learned into a model file: vectors as signed bytes, matrices as half-precision numbers.</summary>
internal sealed partial class TrainingNetwork
{
    internal void Export(ModelFileWriter file, IEnumerable<string> vocabulary)
    {
        file.AddLines("net.shape", [Shape.ToLine()]);
        file.AddLines("net.layers", [$"{_options.TagLayer}", $"{_options.NameLayer}"]);
        file.AddLines("net.vocabulary", vocabulary);
        Export(file, "net.words", _words, [.. Enumerable.Range(0, _words.Rows)]);
        ExportLearned(file, "net.pieces", _pieces);
        foreach (var parameter in _parameters)
            file.Add<Half>("net." + parameter.Name, Array.ConvertAll(parameter.Value, value => (Half)value));
    }

    /// <summary>Writes a hashed table without the rows on which nothing fell, and for each place which row it has.</summary>
    internal static void ExportLearned(ModelFileWriter file, string name, EmbeddingTable table)
    {
        var learned = Enumerable.Range(0, table.Rows).Where(table.IsLearned).ToArray();
        Export(file, name, table, learned);
        file.Add<ushort>(name + ".at", Index(learned, table.Rows));
    }

    private static ushort[] Index(int[] learned, int rows)
    {
        var index = new ushort[rows];
        for (var i = 0; i < learned.Length; i++)
            index[learned[i]] = checked((ushort)(i + 1));
        return index;
    }

    internal static void Export(ModelFileWriter file, string name, EmbeddingTable table, int[] rows)
    {
        var bytes = new sbyte[rows.Length * table.Width];
        var scales = new float[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var values = table.Row(rows[row]);
            var scale = Math.Max(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(values) is var top && top < 0 ? -top : top, 1e-8f) / sbyte.MaxValue;
            scales[row] = scale;
            for (var i = 0; i < values.Length; i++)
                bytes[(row * table.Width) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        file.Add<sbyte>(name, bytes);
        file.Add<float>(name + ".scale", scales);
    }
}
