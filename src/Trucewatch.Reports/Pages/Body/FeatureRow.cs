namespace Trucewatch.Reports;

/// <summary>Writes the features of one block in a fixed order.</summary>
internal ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> _values = values;

    /// <summary>How many have been written.</summary>
    public int Count { get; private set; }

    public void Add(float value) => _values[Count++] = value;

    public void Add(bool value) => Add(value ? 1f : 0f);

    /// <summary>Adds one feature a bit.</summary>
    public void AddBits(uint bits, int count)
    {
        for (var bit = 0; bit < count; bit++)
            Add((bits >> bit & 1) != 0);
    }

    /// <summary>Adds a count on a scale on which the small ones lie apart and the large ones close.</summary>
    public void AddLog(float value) => Add(MathF.Log2(1 + value));
}
