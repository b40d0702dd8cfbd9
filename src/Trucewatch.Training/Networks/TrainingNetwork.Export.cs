namespace Trucewatch.Training;

/// <summary>Writes what was learned into a model file: vectors as signed bytes, matrices as half-precision numbers.</summary>
internal sealed partial class TrainingNetwork
{
    internal void Export(ModelFileWriter file, IEnumerable<string> vocabulary)
    {
        file.AddLines("net.shape", [Shape.ToLine()]);
        file.AddLines("net.layers", [$"{_options.TagLayer}", $"{_options.NameLayer}"]);
        file.AddLines("net.vocabulary", vocabulary);
        Export(file, "net.words", _words);
        Export(file, "net.pieces", _pieces);
        foreach (var parameter in _parameters)
            file.Add<Half>("net." + parameter.Name, Array.ConvertAll(parameter.Value, value => (Half)value));
    }

    private static void Export(ModelFileWriter file, string name, EmbeddingTable table)
    {
        var bytes = new sbyte[table.Value.Length];
        var scales = new float[table.Rows];
        for (var row = 0; row < table.Rows; row++)
        {
            var values = table.Row(row);
            var scale = Math.Max(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(values) is var top && top < 0 ? -top : top, 1e-8f) / sbyte.MaxValue;
            scales[row] = scale;
            for (var i = 0; i < values.Length; i++)
                bytes[(row * table.Width) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        file.Add<sbyte>(name, bytes);
        file.Add<float>(name + ".scale", scales);
    }
}
