using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>A page whose story is known.</summary>
/// <param name="Name">Its name in the collection.</param>
/// <param name="Host">The host it came from, or another name for pages that must not stand on both sides of a fold.</param>
/// <param name="Story">The true story.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Facts">What the page says of itself.</param>
/// <param name="Features">What the model sees of them.</param>
/// <param name="First">The rows of the first model.</param>
/// <param name="Labels">For each block the share that is story.</param>
/// <param name="Weights">For each block how much it counts.</param>
/// <param name="Measured">Whether it counts in the measure, and not only in training.</param>
internal sealed record TrainingPage(
    string Name, string Host, string Story, IReadOnlyList<PageBlock> Blocks, PageFacts Facts, BlockFeatures Features, float[][] First, float[] Labels, float[] Weights,
    bool Measured)
{
    /// <summary>Reads a page from its bytes.</summary>
    public static TrainingPage Read(string name, string host, byte[] bytes, string story, bool measured)
    {
        var tree = HtmlTreeBuilder.Build(TextDecoder.Decode(bytes, null).Text, int.MaxValue)!;
        var blocks = Furniture.WithoutComments(BlockCollector.Collect(tree));
        return Make(name, host, tree.Nodes.ToArray(), blocks, PageMetadata.Read(tree).Facts, story, measured, measured);
    }

    /// <summary>
    /// The page as one that names nothing: no class, no id, no element that says what it is for, no metadata. It teaches what there is to be seen
    /// where a site's code is of no help.
    /// </summary>
    public static TrainingPage ReadBare(string name, string host, byte[] bytes, string story, bool headings)
    {
        var tree = HtmlTreeBuilder.Build(TextDecoder.Decode(bytes, null).Text, int.MaxValue)!;
        var blocks = Furniture.WithoutComments(BlockCollector.Collect(tree));
        var facts = PageMetadata.Read(tree).Facts;
        return Make(name, host, tree.Nodes.ToArray(), [.. blocks.Select(Bare)], facts with { ArticleBody = null, Description = null }, story, measured: false, headings);
    }

    private static PageBlock Bare(PageBlock block) => new()
    {
        Text = block.Text,
        Node = block.Node,
        Parent = block.Parent,
        Tag = block.Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Td or HtmlTag.Th or HtmlTag.Blockquote || HtmlTags.IsHeading(block.Tag) ? block.Tag : HtmlTag.Div,
        Context = block.Context & (BlockContext.Body | BlockContext.List | BlockContext.Table | BlockContext.Quote | BlockContext.Heading | BlockContext.Paragraph),
        Own = PageWordKind.None,
        Near = PageWordKind.None,
        Far = PageWordKind.None,
        Depth = block.Depth,
        LinkLength = block.LinkLength,
        Links = block.Links,
        EmphasisLength = block.EmphasisLength,
        EndsAtBreak = block.EndsAtBreak,
        Words = block.Words,
    };

    /// <summary>Reads a plain text from its bytes.</summary>
    public static TrainingPage ReadText(string name, byte[] bytes, string story)
    {
        var (nodes, blocks) = PlainTextBlocks.Read(TextDecoder.Decode(bytes, null).Text);
        return Make(name, name, nodes, blocks, PlainTextReader.Facts(blocks, PlainTextTitle.Find(blocks)), story, measured: true, headings: true);
    }

    private static TrainingPage Make(
        string name, string host, HtmlNode[] nodes, IReadOnlyList<PageBlock> blocks, PageFacts facts, string story, bool measured, bool headings)
    {
        var features = new BlockFeatures(nodes, blocks, facts);
        var labels = BlockLabels.Of([.. blocks.Select(block => block.Text)], story);
        // Every page weighs the same, whatever its length; within it blocks weigh by their words.
        var total = blocks.Sum(block => block.Words + 3f);
        var weights = blocks.Select((block, i) =>
            // The reports coded by hand leave the headings inside a story out, the articles keep them: only the articles teach them.
            !headings && HtmlTags.IsHeading(block.Tag) ? 0f : (block.Words + 3f) / total * 100).ToArray();
        return new TrainingPage(name, host, story, blocks, facts, features, features.First(), labels, weights, measured);
    }
}
