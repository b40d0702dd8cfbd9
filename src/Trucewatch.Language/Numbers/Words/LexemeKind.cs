namespace Trucewatch.Language;

internal enum LexemeKind : byte
{
    /// <summary>A run of letters and marks.</summary>
    Word,

    /// <summary>Digits with their grouping and decimals, or a character such as one half.</summary>
    Number,

    /// <summary>A hyphen or dash.</summary>
    Dash,

    /// <summary>Any other character that is no white space.</summary>
    Mark,

    /// <summary>An address of the web or of mail, whole.</summary>
    Address,
}
