namespace Trucewatch.Publishing;

/// <summary>What numbers count, in words for people.</summary>
public static class UnitText
{
    /// <summary>A unit as it stands after a number: <c>1 day</c>, <c>2 days</c>.</summary>
    /// <param name="unit">The unit as records have it, such as <c>days</c>, <c>trucks</c>, <c>USD</c>.</param>
    /// <param name="number">The number.</param>
    public static string After(double number, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return number is 1 && unit.EndsWith('s') ? unit[..^1] : unit;
    }

    /// <summary>An identifier of the codebook as people read it: <c>hostage-release</c> becomes <c>hostage release</c>.</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace('-', ' ');
    }

    /// <summary>Words as they begin a line: the first letter is a capital.</summary>
    public static string Heading(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
