using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>Puts a story together from a page's blocks: drops the rest, joins the sentences that it broke, marks the headings.</summary>
internal static class StoryBuilder
{
    private const float Bound = 0.5f;
    private const int FewestWords = 4;
    private const float LeastScore = 0.02f;
    private const int ShortStoryWords = 15;

    /// <summary>The story of the chosen blocks; null when there is none.</summary>
    public static Story? Build(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        var text = new StringBuilder();
        var headings = new List<TextSpan>();
        int first = -1, last = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!chosen[i])
                continue;
            var block = blocks[i];
            var heading = IsHeading(block);
            if (last >= 0)
                text.Append(!heading && GoesOn(blocks, last, i) ? " " : "\n\n");
            if (heading)
                headings.Add(new TextSpan(text.Length, text.Length + block.Text.Length));
            text.Append(block.Text);
            first = first < 0 ? i : first;
            last = i;
        }

        return first < 0 ? null : new Story(text.ToString(), headings, first, last);
    }

    /// <summary>
    /// For each block whether its score makes it story. Where none is sure, the story is short: then it is the likeliest blocks that are running
    /// text.
    /// </summary>
    public static bool[] Choose(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        scores = Furniture.Strike(blocks, scores);
        var chosen = new bool[scores.Length];
        var words = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            chosen[i] = scores[i] > Bound;
            words += chosen[i] ? blocks[i].Words : 0;
        }

        if (words >= ShortStoryWords)
        {
            Repeats.Strike(blocks, chosen);
            BringBackBeginnings(blocks, chosen);
            DropLead(blocks, chosen);
            return chosen;
        }

        var best = LeastScore;
        for (var i = 0; i < scores.Length; i++)
            best = IsRunningText(blocks[i]) ? MathF.Max(best, scores[i]) : best;
        for (var i = 0; i < scores.Length; i++)
            chosen[i] |= scores[i] >= best / 2 && scores[i] > LeastScore && IsRunningText(blocks[i]);
        return chosen;
    }

    /// <summary>Takes back the choice of dates and bylines that stand before the first sentence of the story.</summary>
    private static void DropLead(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!chosen[i])
                continue;
            if (IsRunningText(blocks[i]))
                return;
            chosen[i] = !DateText.IsMostlyDate(blocks[i].Text) && Bylines.Read(blocks[i].Text) is null;
        }
    }

    /// <summary>
    /// Chooses the beginning of every sentence whose end is chosen: a piece that something put into the story cut off, too short to be sure of.
    /// </summary>
    private static void BringBackBeginnings(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        var last = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!chosen[i])
                continue;
            var whole = last < 0 || TextShape.Of(blocks[last].Text).EndsSentence;
            for (var j = i - 1; j > last && whole && TextShape.Of(blocks[i].Text).StartsSmall; j--)
            {
                if (blocks[j].Tag != blocks[i].Tag || blocks[j].Own != blocks[i].Own || blocks[j].LinkLength > 0 || blocks[j].Words < FewestWords ||
                    TextShape.Of(blocks[j].Text) is not { EndsSentence: false, StartsSmall: false })
                {
                    continue;
                }

                chosen[j] = true;
                break;
            }

            last = i;
        }
    }

    /// <summary>Whether a block is a sentence or more of prose.</summary>
    public static bool IsRunningText(PageBlock block) =>
        block.Words >= ShortStoryWords && block.LinkLength * 2 < block.Text.Length && TextShape.Of(block.Text).EndsSentence;

    private static bool IsHeading(PageBlock block) =>
        HtmlTags.IsHeading(block.Tag) && !TextShape.Of(block.Text).EndsSentence;

    /// <summary>
    /// Whether a block goes on with the sentence of an earlier one. It does when the earlier one stops short of a sentence's end and either
    /// something that is no story stands between the two or the later one begins small.
    /// </summary>
    private static bool GoesOn(IReadOnlyList<PageBlock> blocks, int earlier, int later)
    {
        var (before, after) = (blocks[earlier], blocks[later]);
        if (before.Words < FewestWords || IsHeading(before) || before.Tag is HtmlTag.Li or HtmlTag.Td or HtmlTag.Th || after.Tag is HtmlTag.Li or HtmlTag.Td or HtmlTag.Th)
            return false;
        var end = before.Text.AsSpan().TrimEnd("\"'”’)»] ");
        if (end.IsEmpty || end[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '؟' or '।')
            return false;
        var start = after.Text.AsSpan().TrimStart("\"'“‘(«[ ");
        return !start.IsEmpty && (char.IsLower(start[0]) || later > earlier + 1);
    }
}
