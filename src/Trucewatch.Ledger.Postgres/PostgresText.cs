using System.Text;

namespace Trucewatch.Ledger.Postgres;

/// <summary>
/// Texts as PostgreSQL can hold them, which is any but with U+0000: that is kept as U+0010 (data link escape) and a zero, and U+0010 itself twice, so
/// that nothing is lost. Half a character, which UTF-8 cannot hold, is kept as U+FFFD, as SQLite keeps it.
/// </summary>
internal static class PostgresText
{
    private const char Escape = '\u0010';
    private const char Zero = '0';
    private const char Replacement = '\uFFFD';

    /// <summary>A text as it is held.</summary>
    public static string Held(string text)
    {
        if (!text.AsSpan().ContainsAny('\0', Escape) && !HasHalves(text))
            return text;
        var held = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0)
                held.Append(Escape).Append(Zero);
            else if (rune.Value == Escape)
                held.Append(Escape).Append(Escape);
            else
                held.Append(rune.ToString());
        }

        return held.ToString();
    }

    /// <summary>The text that was given to be held. What <see cref="Held"/> cannot have written is told apart by U+FFFD.</summary>
    public static string Meant(string held)
    {
        if (!held.Contains(Escape, StringComparison.Ordinal))
            return held;
        var text = new StringBuilder(held.Length);
        for (var i = 0; i < held.Length; i++)
        {
            if (held[i] != Escape)
            {
                text.Append(held[i]);
                continue;
            }

            i++;
            text.Append(i == held.Length ? Replacement : held[i] switch
            {
                Zero => '\0',
                Escape => Escape,
                _ => Replacement,
            });
        }

        return text.ToString();
    }

    private static bool HasHalves(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
