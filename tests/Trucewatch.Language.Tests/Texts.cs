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

    private const ulong Seed = 20240401;

    /// <summary>Checks a property on generated texts; says the seed and the number of texts, which <c>TRUCEWATCH_TEXTS</c> can raise.</summary>
    internal static void ForAll(int count, Action<string> check)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("TRUCEWATCH_TEXTS"), out var asked))
            count = asked;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}, {count} texts");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, 7), Prop.ForAll(Any().ToArbitrary(), check));
    }

    private static Gen<string> Any() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
