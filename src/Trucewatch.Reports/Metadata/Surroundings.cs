namespace Trucewatch.Reports;

/// <summary>The blocks of a report with its story picked out: what its lines before, inside and after say of who wrote it and when.</summary>
/// <param name="Blocks">All blocks.</param>
/// <param name="IsStory">For each block whether it is story.</param>
/// <param name="First">Index of the first block of the story; the number of blocks when there is none.</param>
/// <param name="TitleAt">Index of the block that is the headline; -1 when none is known.</param>
internal sealed record Surroundings(IReadOnlyList<PageBlock> Blocks, bool[] IsStory, int First, int TitleAt)
{
    private const int FarLines = 40;

    /// <summary>The lines before the story that are none of it, the nearest to the story first.</summary>
    public IEnumerable<PageBlock> Before()
    {
        for (var i = First - 1; i >= 0 && i > First - FarLines; i--)
        {
            if (!IsStory[i])
                yield return Blocks[i];
        }
    }

    /// <summary>The lines among and after the story that are none of it, in order.</summary>
    public IEnumerable<PageBlock> After()
    {
        for (var i = First; i < Blocks.Count; i++)
        {
            if (!IsStory[i])
                yield return Blocks[i];
        }
    }

    /// <summary>The first paragraph of the story; empty when there is none.</summary>
    public string FirstParagraph => First < Blocks.Count ? Blocks[First].Text : "";
}
