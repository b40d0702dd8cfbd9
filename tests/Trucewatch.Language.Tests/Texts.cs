using FsCheck;
using FsCheck.Fluent;

namespace Trucewatch.Language.Tests;

/// <summary>Generated texts: words, signs, clitics, other scripts, control characters and lone surrogates, in any order.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", "\t", "\u00A0", "\u200B", "\u0001", "\r\n", ".", ",", "-", "'", "’", "\"", "n't", "'s", "cannot", "U.S.", "Gen.", "$", "1,000", "2.5", "40%", "10-month-old",
        "Hamas", "said", "the", "truce", "HAS", "ended", "e-mail", "https://a.b/c?d", "x@y.org", "@", "#", "...", "?!", "—", "(", ")", "👍🏽", "👩‍👩‍👧", "é", "e\u0301", "غزة", "שלום", "停戰",
        "\uD83D", "\uDC4D", "\uFEFF", "&", "/", "_", "*", ":)", "\0",
    ];

    internal static Gen<string> Any() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
