namespace Trucewatch.Language;

/// <summary>What follows a word that is written with a point; the kinds of <c>abbreviations.txt</c>.</summary>
internal enum AbbreviationKind : byte
{
    None,

    /// <summary>A name: "Gen. Yahya Saree".</summary>
    Title,

    /// <summary>A number: "No. 5".</summary>
    Number,

    /// <summary>A day: "Oct. 7".</summary>
    Month,

    /// <summary>Anything; the word may end a sentence: "the U.S. The envoy".</summary>
    Open,

    /// <summary>The rest of the sentence: "Israel vs. Hamas".</summary>
    Inner,
}
