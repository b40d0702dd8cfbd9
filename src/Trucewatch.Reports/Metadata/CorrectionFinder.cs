using System.Buffers;

namespace Trucewatch.Reports;

/// <summary>Finds the words in which a report says that it corrects an earlier version of itself.</summary>
internal static class CorrectionFinder
{
    private const int LongestNote = 1200;

    private static readonly string[] Openings = [.. EmbeddedText.Lines("corrections.txt").Where(line => line[0] == '^').Select(line => line[1..])];
    private static readonly SearchValues<string> Phrasings = SearchValues.Create(
        [.. EmbeddedText.Lines("corrections.txt").Where(line => line[0] != '^')], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first block that says so, whole; null when none does.</summary>
    public static string? Find(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Text.Length <= LongestNote && IsCorrection(block.Text))
                return block.Text;
        }

        return null;
    }

    /// <summary>Whether a text says that it corrects an earlier version.</summary>
    public static bool IsCorrection(string text) => BeginsCorrection(text) || text.AsSpan().ContainsAny(Phrasings);

    /// <summary>Whether a text begins as a note of correction does.</summary>
    public static bool BeginsCorrection(string text)
    {
        var start = text.TrimStart('(', '[', '*', ' ', '"', '“', '_');
        foreach (var opening in Openings)
        {
            // "Correction:" is one; "Corrections officers" and a menu's "Corrections" are none.
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && start.Length > opening.Length + 20 &&
                (start[opening.Length] is ':' or '.' or '—' or '–' or '-' || start.AsSpan(opening.Length).TrimStart().StartsWith("(", StringComparison.Ordinal) ||
                 opening == "corrects"))
            {
                return true;
            }
        }

        return false;
    }
}
