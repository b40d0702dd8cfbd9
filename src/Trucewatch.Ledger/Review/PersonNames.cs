using System.Globalization;
using System.Text;

namespace Trucewatch.Ledger;

/// <summary>What can stand in a name that people see beside an act or a list.</summary>
public static class PersonNames
{
    /// <summary>How many UTF-16 code units a name has at most.</summary>
    public const int Longest = 200;

    // From here on are the scripts in which joiners belong to the spelling, Arabic and those of India among them.
    private const int FirstOfJoinedScripts = 0x0590;

    /// <summary>
    /// Whether a text is a name: something to see, on one line, with nothing unseen in it that turns, hides or breaks what is read. Characters that join or part letters
    /// are taken where the script is one that is written with them.
    /// </summary>
    public static bool IsName(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
            return false;
        var (before, isSeen) = (default(Rune), false);
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format when IsJoiner(rune) && before.Value >= FirstOfJoinedScripts && (Rune.IsLetter(before) || IsMark(before)):
                case UnicodeCategory.SpaceSeparator:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    return false;
                default:
                    isSeen |= !IsMark(rune);
                    break;
            }

            (before, at) = (rune, at + length);
        }

        return isSeen;
    }

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
