using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Knows the blocks that are never story, whatever stands around them.</summary>
internal static class Furniture
{
    private static readonly FrozenSet<string> Lines = EmbeddedText.Lines("furniture-lines.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The scores with those blocks set to 0: captions, comments of readers, the lines of <c>furniture-lines.txt</c>. Comments stay where they are
    /// most of what was found, since then it is the page's own story that is called so.
    /// </summary>
    public static float[] Strike(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        var struck = scores.ToArray();
        int inComments = 0, elsewhere = 0;
        for (var i = 0; i < struck.Length; i++)
        {
            if (IsCaption(blocks[i]) || Lines.Contains(blocks[i].Text))
                struck[i] = 0;
            if (!blocks[i].Context.HasFlag(BlockContext.Comments))
                elsewhere += blocks[i].LinkLength * 2 < blocks[i].Text.Length ? blocks[i].Words : 0;
            else if (struck[i] > 0)
                inComments += blocks[i].Words;
        }

        for (var i = 0; inComments > 0 && elsewhere > 50 && i < struck.Length; i++)
        {
            if (blocks[i].Context.HasFlag(BlockContext.Comments))
                struck[i] = 0;
        }

        return struck;
    }

    private static bool IsCaption(PageBlock block) =>
        block.Context.HasFlag(BlockContext.Caption) ||
        (block.Own.HasFlag(PageWordKind.Caption) && (block.Context.HasFlag(BlockContext.Figure) || (block.Own | block.Near).HasFlag(PageWordKind.Media)));
}
