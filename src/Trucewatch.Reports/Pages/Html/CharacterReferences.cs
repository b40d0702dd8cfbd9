using System.Globalization;
using System.Net;
using System.Text;

namespace Trucewatch.Reports;

/// <summary>Turns HTML character references (<c>&amp;rsquo;</c>, <c>&amp;#8217;</c>) into the characters they stand for.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 10;

    // What browsers make of the numbers 128 to 159, which pages use as if they were Windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes a piece of source; references that mean nothing stay as written.</summary>
    public static string Decode(ReadOnlySpan<char> source)
    {
        if (!source.Contains('&'))
            return source.ToString();
        var text = new StringBuilder(source.Length);
        Decode(source, text);
        return text.ToString();
    }

    /// <summary>Decodes a piece of source onto the end of <paramref name="text"/>.</summary>
    public static void Decode(ReadOnlySpan<char> source, StringBuilder text)
    {
        while (true)
        {
            var ampersand = source.IndexOf('&');
            if (ampersand < 0)
            {
                text.Append(source);
                return;
            }

            text.Append(source[..ampersand]);
            source = source[ampersand..];
            var length = Read(source, text);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            source = source[length..];
        }
    }

    /// <summary>Reads one reference at the start of <paramref name="source"/>; returns its length, 0 when there is none.</summary>
    private static int Read(ReadOnlySpan<char> source, StringBuilder text)
    {
        if (source.Length > 2 && source[1] == '#')
            return ReadNumber(source, text);
        var end = 1;
        while (end < source.Length && end <= LongestName && char.IsAsciiLetterOrDigit(source[end]))
            end++;
        if (end == 1)
            return 0;
        var closed = end < source.Length && source[end] == ';';
        // Only "&amp" and its like are read without their semicolon; more would break addresses.
        if (!closed && source[1..end] is not ("amp" or "lt" or "gt" or "quot" or "nbsp"))
            return 0;
        var written = string.Concat("&", source[1..end], ";");
        var decoded = WebUtility.HtmlDecode(written);
        if (decoded == written && !NamedByHtml5(source[1..end], out decoded))
            return 0;
        text.Append(decoded);
        return closed ? end + 1 : end;
    }

    private static int ReadNumber(ReadOnlySpan<char> source, StringBuilder text)
    {
        var hexadecimal = source[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < source.Length && end - start < 8 && (hexadecimal ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end])))
            end++;
        if (end == start ||
            !int.TryParse(source[start..end], hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        if (number is >= 128 and < 160)
            number = Windows1252[number - 128];
        text.Append(Rune.IsValid(number) && number != 0 ? new Rune(number).ToString() : "\uFFFD");
        return end < source.Length && source[end] == ';' ? end + 1 : end;
    }

    // The names of HTML 5 that news pages use and HTML 4 did not have.
    private static bool NamedByHtml5(ReadOnlySpan<char> name, out string decoded)
    {
        decoded = name switch
        {
            "apos" => "'",
            "colon" => ":",
            "comma" => ",",
            "period" => ".",
            "excl" => "!",
            "quest" => "?",
            "lpar" => "(",
            "rpar" => ")",
            "lsqb" or "lbrack" => "[",
            "rsqb" or "rbrack" => "]",
            "sol" => "/",
            "num" => "#",
            "dollar" => "$",
            "percnt" => "%",
            "ast" => "*",
            "plus" => "+",
            "equals" => "=",
            "semi" => ";",
            "commat" => "@",
            "lowbar" => "_",
            "verbar" or "vert" => "|",
            "hyphen" => "\u2010",
            "horbar" => "\u2015",
            "hairsp" => "\u200A",
            "NewLine" => "\n",
            "Tab" => "\t",
            _ => "",
        };
        return decoded.Length > 0;
    }
}
