namespace Trucewatch.Language;

/// <summary>What the word lists say of one word.</summary>
internal sealed class WordInfo
{
    public WordRoles Roles { get; set; }

    /// <summary>The value of a number word, the denominator of a fraction, the number of a month or (ISO) weekday.</summary>
    public double Value { get; set; }

    /// <summary>The unit in the singular, for units of time and measure.</summary>
    public string? Unit { get; set; }

    /// <summary>The length in days, for units of time.</summary>
    public double Days { get; set; }

    /// <summary>The currency code, or the currency's name where the name alone does not tell the country.</summary>
    public string? Currency { get; set; }

    /// <summary>The hedges whose last word this is, longest first.</summary>
    public HedgePhrase[] HedgesEndingHere { get; set; } = [];

    public bool Is(WordRoles role) => (Roles & role) != WordRoles.None;
}
