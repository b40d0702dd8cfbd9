namespace Trucewatch.Language;

/// <summary>
/// The right side of a product, of <see cref="Rows"/> by <see cref="Columns"/>, laid out in panels of 64 columns so that a kernel reads it in order.
/// </summary>
/// <remarks>Columns beyond the last are filled with zeros up to the panel's end; results have as many (<see cref="Stride"/>).</remarks>
internal sealed class PackedMatrix
{
    internal const int PanelWidth = 64;

    internal PackedMatrix(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, Pad(columns));
        Values = new float[rows * Stride];
    }

    internal int Rows { get; private set; }

    internal int Columns { get; private set; }

    /// <summary>The number of columns with those that fill the last panel.</summary>
    internal int Stride { get; private set; }

    internal float[] Values { get; private set; }

    internal static int Pad(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Takes over a matrix given with any strides; grows where needed.</summary>
    internal void Pack(ReadOnlySpan<float> source, int rows, int columns, int rowStride, int columnStride)
    {
        (Rows, Columns, Stride) = (rows, columns, Pad(columns));
        if (Values.Length < rows * Stride)
            Values = new float[rows * Stride * 5 / 4];
        for (var first = 0; first < Stride; first += PanelWidth)
        {
            var panel = Values.AsSpan(first * rows, rows * PanelWidth);
            var width = Math.Min(PanelWidth, columns - first);
            for (var row = 0; row < rows; row++)
            {
                var target = panel.Slice(row * PanelWidth, PanelWidth);
                var at = (row * rowStride) + (first * columnStride);
                if (columnStride == 1)
                {
                    source.Slice(at, width).CopyTo(target);
                }
                else
                {
                    for (var i = 0; i < width; i++)
                        target[i] = source[at + (i * columnStride)];
                }

                target[width..].Clear();
            }
        }
    }
}
