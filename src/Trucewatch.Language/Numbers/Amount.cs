using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>A number as it is put together; indexes are those of lexemes, ends exclusive.</summary>
internal struct Amount
{
    public int Start;
    public int CoreStart;
    public int CoreEnd;
    public int End;
    public double Min;
    public double Max;

    /// <summary>The number before its last scale word: 2 in "2 million".</summary>
    public double Coefficient;

    /// <summary>The last scale word's value; 1 when there is none.</summary>
    public double Scale;

    public NumberKind Kind;
    public string? Unit;
    public Hedge Hedge;

    /// <summary>Whether the number is said by "a" alone, as in "a week".</summary>
    public bool Article;
}
