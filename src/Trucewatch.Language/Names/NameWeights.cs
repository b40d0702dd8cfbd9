using System.Runtime.InteropServices;

namespace Trucewatch.Language;

/// <summary>The learned numbers of the tagger of names: weights of features in a hashed table, and of one tag after another. Immutable.</summary>
internal sealed class NameWeights
{
    /// <summary>The bytes of a row: a weight for each tag, and one that tells the features that share the row's place apart.</summary>
    internal const int RowLength = 8;

    /// <summary>The rows that a feature may stand in.</summary>
    internal const int Bucket = 4;

    private readonly ReadOnlyMemory<byte> _table;

    internal NameWeights(ModelFile file)
    {
        _table = file.Section("names.table");
        Lists = new Gazetteer(file.Section("names.lists"));
        var numbers = file.Values<float>("names.steps");
        Scale = numbers[0];
        NetworkShare = numbers[1];
        Steps = numbers[2..].ToArray();
    }

    internal Gazetteer Lists { get; }

    /// <summary>What a weight in the table is to be multiplied by.</summary>
    internal float Scale { get; }

    /// <summary>How much the network's own scores of the tags count beside these weights.</summary>
    internal float NetworkShare { get; }

    /// <summary>The weight of a tag after another: row the tag before, column the tag.</summary>
    internal float[] Steps { get; }

    /// <summary>The first row of a feature's bucket in a table of a number of rows, a power of two.</summary>
    internal static int Place(uint feature, int rows) => (int)(feature & (uint)(rows - 1) & ~(uint)(Bucket - 1));

    /// <summary>The byte that marks a feature's row; never 0, which marks an empty one.</summary>
    internal static byte Mark(uint feature) => (byte)Math.Max(1, feature >> 24);

    /// <summary>Adds a feature's weights to the sums of the tags.</summary>
    internal void Add(uint feature, Span<int> sums)
    {
        var table = _table.Span;
        var row = table.Slice(Place(feature, table.Length / RowLength) * RowLength, Bucket * RowLength);
        var mark = Mark(feature);
        for (; row.Length > 0; row = row[RowLength..])
        {
            if (row[NameTag.Count] != mark)
                continue;
            var weights = MemoryMarshal.Cast<byte, sbyte>(row[..NameTag.Count]);
            for (var tag = 0; tag < weights.Length; tag++)
                sums[tag] += weights[tag];
            return;
        }
    }
}
