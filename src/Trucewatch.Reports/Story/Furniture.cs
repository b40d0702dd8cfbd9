using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Knows the blocks that are no story, whatever stands around them: captions, comments, lines that pages put between paragraphs.</summary>
internal static class Furniture
{
    private const float LeastScore = 0.02f;

    private static readonly FrozenSet<string> Lines = EmbeddedText.Lines("furniture-lines.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scores with captions, the lines of <c>furniture-lines.txt</c>, notices and what follows the end set to 0.</summary>
    public static float[] Strike(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        var struck = scores.ToArray();
        for (var i = 0; i < struck.Length; i++)
        {
            // What no score would choose need not be struck, and looking for phrases in it would take longer than all else.
            if (struck[i] < LeastScore)
                continue;
            if (IsCaption(blocks[i]) || Lines.Contains(blocks[i].Text) || Notices.IsNotice(blocks[i]) || !HasWord(blocks[i].Text))
                struck[i] = 0;
        }

        StrikeAboutTheSender(blocks, struck);
        StrikeAfterEnd(blocks, struck);
        return struck;
    }

    // An end line counts only where most of the story stands before it.
    private static void StrikeAfterEnd(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        float before = 0, total = 0;
        for (var i = 0; i < scores.Length; i++)
            total += scores[i] * blocks[i].Words;
        for (var i = 0; i < scores.Length; i++)
        {
            if (Notices.IsEnd(blocks[i]) && before * 2 > total)
            {
                Array.Clear(scores, i, scores.Length - i);
                return;
            }

            before += scores[i] * blocks[i].Words;
        }
    }

    // "About the Relief Forum", and under it "The Relief Forum brings together ...".
    private static void StrikeAboutTheSender(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        const string About = "about ";
        const string The = "the ";
        const int MostWords = 10;
        for (var i = 0; i + 1 < scores.Length; i++)
        {
            var head = blocks[i].Text.AsSpan().TrimEnd(": ");
            if (blocks[i].Words > MostWords || !head.StartsWith(About, StringComparison.OrdinalIgnoreCase) || TextShape.Of(head).EndsSentence)
                continue;
            var name = WithoutThe(head[About.Length..]);
            if (name.Length > 2 && char.IsUpper(name[0]) && WithoutThe(blocks[i + 1].Text).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                (scores[i], scores[i + 1]) = (0, 0);
        }

        static ReadOnlySpan<char> WithoutThe(ReadOnlySpan<char> text) => text.StartsWith(The, StringComparison.OrdinalIgnoreCase) ? text[The.Length..] : text;
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
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
