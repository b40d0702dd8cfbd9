namespace Trucewatch.Situations;

/// <summary>What stands between a word and the word before it.</summary>
internal enum Gap : byte
{
    /// <summary>White space, a hyphen, or the point of an abbreviated title: a name may go on.</summary>
    None,

    /// <summary>A possessive ending and white space: a name or an office may go on.</summary>
    Possessive,

    /// <summary>Punctuation or an empty line: nothing goes on.</summary>
    Break,
}
