namespace Trucewatch.Language;

/// <summary>What a word can do in an expression of number or time; a word may have several roles.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>zero to nineteen.</summary>
    Small = 1 << 0,

    /// <summary>twenty to ninety.</summary>
    Tens = 1 << 1,

    Hundred = 1 << 2,

    /// <summary>thousand, million ...</summary>
    Scale = 1 << 3,

    /// <summary>A scale that is only read when it follows digits: m, bn, k.</summary>
    ShortScale = 1 << 4,

    Dozen = 1 << 5,
    Ordinal = 1 << 6,

    /// <summary>half, third, quarters ...; the value is the denominator.</summary>
    Denominator = 1 << 7,

    /// <summary>dozens, hundreds ...</summary>
    VaguePlural = 1 << 8,

    /// <summary>several, handful, few, couple, many.</summary>
    VagueWord = 1 << 9,

    DurationUnit = 1 << 10,
    QuantityUnit = 1 << 11,
    CurrencyWord = 1 << 12,
    CurrencyCode = 1 << 13,
    Month = 1 << 14,
    Weekday = 1 << 15,

    /// <summary>A word that makes a following number part of a name when it is written with a capital.</summary>
    NameHead = 1 << 16,

    /// <summary>A word that does so also in lower case.</summary>
    LowerNameHead = 1 << 17,

    /// <summary>An adjective that may stand between a number and its unit of time.</summary>
    UnitAdjective = 1 << 18,

    /// <summary>A noun that is counted though it does not end in -s.</summary>
    CountNoun = 1 << 19,

    /// <summary>A word in -s that is no plural noun.</summary>
    NotPlural = 1 << 20,

    /// <summary>A word before a year.</summary>
    YearLead = 1 << 21,

    /// <summary>A verb of change, after which "from A to B" is no range.</summary>
    Change = 1 << 22,

    /// <summary>A word such as "northern" before "half", which then is a region or a period.</summary>
    HalfBlocker = 1 << 23,

    /// <summary>A word after which "over" with a length of time is a hedge.</summary>
    OverLead = 1 << 24,

    /// <summary>A word before or after "one" that makes it a pronoun.</summary>
    OneBefore = 1 << 25,
    OneAfter = 1 << 26,

    /// <summary>A cue that what is told is still to come.</summary>
    FutureCue = 1 << 27,

    /// <summary>A cue that what is told has happened.</summary>
    PastCue = 1 << 28,

    /// <summary>A part of a day: morning, night.</summary>
    DayPart = 1 << 29,

    /// <summary>A word after which "over" is no hedge: "hand over 10 captives".</summary>
    OverVerb = 1 << 30,
}
