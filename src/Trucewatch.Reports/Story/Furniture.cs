using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Knows the blocks that are no story, whatever stands around them: captions, comments, lines that pages put between paragraphs.</summary>
internal static class Furniture
{
    private static readonly FrozenSet<string> Lines = EmbeddedText.Lines("furniture-lines.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scores with captions and the lines of <c>furniture-lines.txt</c> set to 0.</summary>
    public static float[] Strike(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        var struck = scores.ToArray();
        for (var i = 0; i < struck.Length; i++)
        {
            if (IsCaption(blocks[i]) || Lines.Contains(blocks[i].Text))
                struck[i] = 0;
        }

        return struck;
    }

    /// <summary>
    /// The blocks without the comments of readers, which read like stories; all of them where nothing else on the page is running text, since then
    /// it is the page's own story that is called so.
    /// </summary>
    public static IReadOnlyList<PageBlock> WithoutComments(IReadOnlyList<PageBlock> blocks)
    {
        var rest = blocks.Where(block => !block.Context.HasFlag(BlockContext.Comments)).ToList();
        return rest.Count < blocks.Count && rest.Exists(StoryBuilder.IsRunningText) ? rest : blocks;
    }

    private static bool IsCaption(PageBlock block) =>
        block.Context.HasFlag(BlockContext.Caption) ||
        (block.Own.HasFlag(PageWordKind.Caption) && (block.Context.HasFlag(BlockContext.Figure) || (block.Own | block.Near).HasFlag(PageWordKind.Media)));
}
