namespace Trucewatch.Reports;

/// <summary>Finds the headline among the first lines of a plain text.</summary>
internal static class PlainTextTitle
{
    private const int FirstLines = 25;
    private const int StoryWords = 30;

    /// <summary>Index of the block that is the headline, -1 when none looks like one.</summary>
    public static int Find(IReadOnlyList<PageBlock> blocks)
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < Math.Min(blocks.Count, FirstLines); i++)
        {
            var block = blocks[i];
            var shape = TextShape.Of(block.Text);
            if (block.Words >= StoryWords && shape.EndsSentence && block.EmphasisLength == 0)
                break;
            var score = Score(blocks, i, shape);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    private static double Score(IReadOnlyList<PageBlock> blocks, int index, TextShape shape)
    {
        var block = blocks[index];
        var lower = block.Text.ToLowerInvariant();
        // "a-slug-of-the-title" and lines of menu are no headlines.
        if (block.Words < 3 || block.Words > 30 || shape.Bars > 2 || DateText.IsMostlyDate(block.Text))
            return 0;
        var furniture = Phrases.Find(lower) & ~PhraseKind.Date;
        var score = 1.0 - (index * 0.02);
        if (block.Words >= 5)
            score += 1;
        if (shape.EndsSentence)
            score -= 1;
        if (shape.EndsCut || block.Text[0] is '[' or '(')
            score -= 2;
        if (furniture != PhraseKind.None)
            score -= 1.5;
        if (block.Tag == HtmlTag.H1)
            score += 2;
        if (block.Tag == HtmlTag.H2)
            score += 1.5;
        if (block.EmphasisLength > 0 && !shape.EndsSentence)
            score += 1;
        // What the page says twice at its top is its headline; captions that are said twice are cut short the first time.
        for (var i = 0; i < Math.Min(blocks.Count, FirstLines); i++)
        {
            if (i != index && string.Equals(blocks[i].Text, block.Text, StringComparison.OrdinalIgnoreCase))
                score += 0.8;
        }

        // A caption ends with its credit, and so does not end as a headline does.
        if (index > 0 && blocks[index - 1].Text.EndsWith("...", StringComparison.Ordinal) && block.Text.StartsWith(blocks[index - 1].Text.AsSpan(0, Math.Min(20, blocks[index - 1].Text.Length)), StringComparison.Ordinal))
            score -= 2;
        return score;
    }
}
