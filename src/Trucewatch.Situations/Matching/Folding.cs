namespace Trucewatch.Situations;

/// <summary>Folds a letter for comparison: lower case, without the marks that spellings of one name differ by.</summary>
public static class Folding
{
    private const char FirstMapped = '\u00C0';
    private const char LastMapped = '\u024F';

    // Pairs of base letter and the marked letters folded to it; two-letter foldings (ß, æ) are not needed for names.
    private static readonly string[] Groups =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧ", "cçćĉċč", "dďđð", "eèéêëēĕėęěǝəȅȇȩ", "gĝğġģǥǧǵ", "hĥħȟ", "iìíîïĩīĭįıǐȉȋ", "jĵǰ", "kķǩ", "lĺļľŀł",
        "nñńņňŉŋǹ", "oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱ", "rŕŗřȑȓ", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųưǔǖǘǚǜȕȗ", "wŵ", "yýÿŷȳ", "zźżžƶ",
    ];

    private static readonly char[] Map = MakeMap();

    /// <summary>The folded letter, or '\0' for a combining mark, which is dropped.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c is >= FirstMapped and <= LastMapped)
            return Map[c - FirstMapped];
        if (c == 'ə')
            return 'e';
        if (c is >= '\u0300' and <= '\u036F')
            return '\0';
        return char.ToLowerInvariant(c);
    }

    private static char[] MakeMap()
    {
        var map = new char[LastMapped - FirstMapped + 1];
        for (var i = 0; i < map.Length; i++)
            map[i] = char.ToLowerInvariant((char)(FirstMapped + i));
        foreach (var group in Groups)
        {
            foreach (var c in group.AsSpan(1))
            {
                Set(map, c, group[0]);
                Set(map, char.ToUpperInvariant(c), group[0]);
            }
        }

        return map;
    }

    private static void Set(char[] map, char from, char to)
    {
        if (from is >= FirstMapped and <= LastMapped)
            map[from - FirstMapped] = to;
    }
}
