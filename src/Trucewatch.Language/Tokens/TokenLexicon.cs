using System.Collections.Frozen;

namespace Trucewatch.Language;

/// <summary>The closed lists that decide where a period, a hyphen or an apostrophe belongs to its word.</summary>
internal static class TokenLexicon
{
    /// <summary>Words written with a final period, without it, in lower case.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Set(
        "mr mrs ms dr st prof gen lt col capt cmdr sgt maj brig adm rev hon gov sen rep reps sens pres jr sr vs etc inc ltd corp co bros " +
        "dept univ assn ave blvd rd ft mt sq no nos vol pp ed eds fig figs sec al approx est ca cf viz esp ext tel fax attn " +
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
        "messrs mlle mme ph ont que calif mass conn tenn ariz fla va pa");

    /// <summary>Abbreviations that are also common words and count only before a digit ("No. 5", "p. 12").</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeDigit = Set("no nos art p pp fig vol mar sat sun est");

    /// <summary>Prefixes that a hyphen binds to the word after them ("non-lethal", "pre-war"), as in the treebanks.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "non e re anti co pre pro mid cross post over multi ex sub counter semi mini neo socio psycho arch intra micro un inter ultra " +
        "extra pseudo trans tele mega super hyper bi tri uni quasi proto retro de dis mis under");

    /// <summary>Two words written as one ("cannot", "dont"), with the length of the first.</summary>
    internal static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Joined =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["cannot"] = 3,
            ["gonna"] = 3,
            ["wanna"] = 3,
            ["gotta"] = 3,
            ["dont"] = 2,
            ["didnt"] = 3,
            ["doesnt"] = 4,
            ["wouldnt"] = 5,
            ["couldnt"] = 5,
            ["isnt"] = 2,
            ["wasnt"] = 3,
            ["arent"] = 3,
            ["havent"] = 4,
            ["hasnt"] = 3,
            ["wont"] = 2,
            ["thats"] = 4,
            ["youre"] = 3,
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Clitics after an apostrophe.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics = Set("s m d re ve ll");

    /// <summary>Letters that stay with the digits before them ("16th", "1990s").</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberEndings = Set("st nd rd th s");

    /// <summary>Last parts of names on the web and of files, which make "bbc.co.uk" and "report.pdf" one word.</summary>
    internal static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WebEndings = Set(
        "com org net gov edu int info biz tv io me uk us eu il ps ru ua sd ye lb eg qa tr de fr html htm php pdf doc docx xls xlsx txt jpg png zip exe");

    /// <summary>Signs that are one token when repeated or mixed ("...", "?!", "--").</summary>
    internal const string Runs = ".!?-*=_~<>#^+";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
