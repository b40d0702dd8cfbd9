namespace Trucewatch.Language;

/// <summary>The smallest piece that the readers of numbers and times look at.</summary>
internal struct Lexeme
{
    public int Start;
    public int End;
    public LexemeKind Kind;

    /// <summary>Whether white space, or the beginning, stands before it.</summary>
    public bool SpaceBefore;

    /// <summary>For a number: digits alone, without grouping or decimals.</summary>
    public bool Plain;

    /// <summary>For a number: how many digits it has in all.</summary>
    public int Digits;

    /// <summary>For a number: how many digits stand behind the decimal point; 0 when there is none.</summary>
    public int Decimals;

    public double Value;
    public char First;
    public WordInfo? Info;
}
