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
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="scores">For each how likely it is story.</param>
    /// <param name="facts">What the page says of itself.</param>
    public static bool[] Choose(IReadOnlyList<PageBlock> blocks, float[] scores, PageFacts facts)
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
            Cards.Strike(blocks, chosen);
            BringBackBeginnings(blocks, chosen);
            BringBackEnds(blocks, scores, chosen);
            BringBackBetween(blocks, scores, chosen);
            BringBackHeadings(blocks, scores, chosen);
            MachineCopy.Apply(blocks, chosen, facts.ArticleBody);
            DropLead(blocks, chosen, facts.Title);
            DropLastHeadings(blocks, chosen);
            return chosen;
        }

        var best = LeastScore;
        for (var i = 0; i < scores.Length; i++)
            best = IsRunningText(blocks[i]) ? MathF.Max(best, scores[i]) : best;
        for (var i = 0; i < scores.Length; i++)
            chosen[i] |= scores[i] >= best / 2 && scores[i] > LeastScore && IsRunningText(blocks[i]);
        return chosen;
    }

    /// <summary>Takes back the choice of the headline, of dates and of bylines that stand before the first sentence of the story.</summary>
    private static void DropLead(IReadOnlyList<PageBlock> blocks, bool[] chosen, string? title)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!chosen[i])
                continue;
            if (IsRunningText(blocks[i]) && !IsDeck(blocks, chosen, i))
                return;
            if (IsDeck(blocks, chosen, i))
            {
                chosen[i] = false;
                continue;
            }

            chosen[i] = !DateText.IsMostlyDate(blocks[i].Text) && Bylines.Read(blocks[i].Text) is null && !IsTitle(blocks[i], title);
        }
    }

    // A heading over nothing of the story is that of the box after it.
    private static void DropLastHeadings(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        for (var last = Array.LastIndexOf(chosen, true); last >= 0 && IsHeading(blocks[last]); last = Array.LastIndexOf(chosen, true))
            chosen[last] = false;
    }

    // Words in bold or italics as a whole, before the first paragraph that is in neither.
    private static bool IsDeck(IReadOnlyList<PageBlock> blocks, bool[] chosen, int index)
    {
        const int MostWords = 30;
        if (!blocks[index].EndsAtBreak || blocks[index].Words > MostWords || blocks[index].EmphasisLength < blocks[index].Text.Length - 2)
            return false;
        var next = Array.IndexOf(chosen, true, index + 1);
        return next > 0 && blocks[next].EmphasisLength * 2 < blocks[next].Text.Length;
    }

    // A page's title may have the outlet's name behind the headline.
    private static bool IsTitle(PageBlock block, string? title) =>
        title is not null && block.Words >= FewestWords && title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>Chooses the end of every sentence whose beginning is chosen and whose end, after something put between, begins small.</summary>
    private static void BringBackEnds(IReadOnlyList<PageBlock> blocks, float[] scores, bool[] chosen)
    {
        const int Near = 4;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!chosen[i] || blocks[i].Words < FewestWords || IsHeading(blocks[i]) || blocks[i].Tag == HtmlTag.Li || TextShape.Of(blocks[i].Text).EndsSentence)
                continue;
            for (var j = i + 1; j < Math.Min(i + Near, blocks.Count) && !chosen[j]; j++)
            {
                if (scores[j] > 0 && blocks[j].LinkLength == 0 && blocks[j].Words >= FewestWords && TextShape.Of(blocks[j].Text) is { EndsSentence: true, StartsSmall: true })
                {
                    chosen[j] = true;
                    break;
                }
            }
        }
    }

    /// <summary>Chooses a whole sentence that stands between two chosen paragraphs, is made as they are, and was nearly chosen itself.</summary>
    private static void BringBackBetween(IReadOnlyList<PageBlock> blocks, float[] scores, bool[] chosen)
    {
        const float Nearly = 0.15f;
        const int FewWords = 8;
        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!chosen[i] && chosen[i - 1] && chosen[i + 1] && scores[i] > Nearly && block.LinkLength == 0 && block.EmphasisLength == 0 &&
                (block.Words >= FewWords || (block.Words >= FewestWords && block.Text.EndsWith(':') && blocks[i + 1].Tag == HtmlTag.Li)) &&
                block.Tag == blocks[i - 1].Tag && (block.Tag == blocks[i + 1].Tag || blocks[i + 1].Tag == HtmlTag.Li) && block.Own == blocks[i - 1].Own &&
                TextShape.Of(block.Text) is { EndsSentence: true, EndsCut: false })
            {
                chosen[i] = true;
            }
        }
    }

    /// <summary>Chooses the headings between two chosen paragraphs, but for those that a page puts over its boxes.</summary>
    private static void BringBackHeadings(IReadOnlyList<PageBlock> blocks, float[] scores, bool[] chosen)
    {
        const float Least = 0.05f;
        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            if (!chosen[i] && scores[i] > Least && HtmlTags.IsHeading(blocks[i].Tag) && chosen[i - 1] && chosen[i + 1] && blocks[i].LinkLength == 0 &&
                TextShape.Of(blocks[i - 1].Text).EndsSentence && TextShape.Of(blocks[i + 1].Text).EndsSentence && Phrases.Find(blocks[i].Text.ToLowerInvariant()) == PhraseKind.None)
            {
                chosen[i] = true;
            }
        }
    }

    /// <summary>Whether a block is a sentence or more of prose.</summary>
    public static bool IsRunningText(PageBlock block) =>
        block.Words >= ShortStoryWords && block.LinkLength * 2 < block.Text.Length && TextShape.Of(block.Text).EndsSentence;

    // A question in a heading's element is a heading; a statement there is a paragraph that only looks like one.
    private static bool IsHeading(PageBlock block) =>
        HtmlTags.IsHeading(block.Tag) && (!TextShape.Of(block.Text).EndsSentence || block.Text.EndsWith('?'));

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
