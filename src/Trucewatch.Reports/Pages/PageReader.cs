namespace Trucewatch.Reports;

/// <summary>Reads a report from an HTML page.</summary>
internal static class PageReader
{
    /// <summary>The report of a page, without its id; a problem when the page is too large or has no story.</summary>
    public static ReadOutcome Read(string source, string name, ReaderLimits limits)
    {
        var tree = HtmlTreeBuilder.Build(source, limits.MostElements);
        if (tree is null)
            return ReadProblems.TooManyElements(name, limits.MostElements);
        var blocks = Furniture.WithoutComments(BlockCollector.Collect(tree));
        if (blocks.Count > limits.MostBlocks)
            blocks = [.. blocks.Take(limits.MostBlocks)];
        var metadata = PageMetadata.Read(tree);
        var scores = BodyModel.ForPages.Score(new BlockFeatures(tree.Nodes.ToArray(), blocks, metadata.Facts));
        var chosen = StoryBuilder.Choose(blocks, scores, metadata.Facts);
        if (StoryBuilder.Build(blocks, chosen) is not { } story)
            return ReadProblems.NoStory(name);

        var titleAt = TitleBlock(blocks, metadata.Facts.Title);
        var lines = new Surroundings(blocks, chosen, story.First, titleAt);
        return new PageReportBuilder(tree, metadata, lines, story).Build(name);
    }

    private static int TitleBlock(IReadOnlyList<PageBlock> blocks, string? title)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Text == title)
                return i;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Tag == HtmlTag.H1)
                return i;
        }

        return -1;
    }
}
