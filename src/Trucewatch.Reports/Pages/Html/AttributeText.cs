namespace Trucewatch.Reports;

/// <summary>The name and the value of an attribute as they stand in the source.</summary>
internal readonly ref struct AttributeText(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> _name = name;
    private readonly ReadOnlySpan<char> _value = value;

    public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = _name;
        value = _value;
    }
}
