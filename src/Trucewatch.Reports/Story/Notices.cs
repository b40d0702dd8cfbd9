using System.Buffers;
using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Knows the sentences that are no story though they are prose: credits, invitations, legal lines, and what follows the end of a release.</summary>
internal static class Notices
{
    private const int MostWords = 60;
    private const int EndLineWords = 4;

    private static readonly FrozenDictionary<char, string[]> Beginnings = EmbeddedText.Lines("furniture-notices.txt")
        .Where(line => line[0] == '^')
        .Select(line => line[1..])
        .GroupBy(line => line[0])
        .ToFrozenDictionary(lines => lines.Key, lines => lines.ToArray());

    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [.. EmbeddedText.Lines("furniture-notices.txt").Where(line => line[0] != '^')], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Ends = EmbeddedText.Read("furniture-ends.txt")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("# Lines", StringComparison.Ordinal))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block is such a notice.</summary>
    public static bool IsNotice(PageBlock block)
    {
        if (block.Words > MostWords)
            return false;
        var text = block.Text.AsSpan().TrimStart("*_•►▶> ");
        if (!text.IsEmpty && Beginnings.TryGetValue(char.ToLowerInvariant(text[0]), out var beginnings))
        {
            foreach (var beginning in beginnings)
            {
                if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        if (text.ContainsAny(Parts))
            return true;
        return CorrectionFinder.BeginsCorrection(block.Text) || (block.Words <= EndLineWords && Agencies.Named(block.Text) is not null);
    }

    /// <summary>Whether a line says that the text is over.</summary>
    public static bool IsEnd(PageBlock block) => block.Words <= EndLineWords && IsEndMark(block.Text);

    /// <summary>Whether a line is one of <c>furniture-ends.txt</c>.</summary>
    public static bool IsEndMark(string line) => Ends.Contains(line);
}
