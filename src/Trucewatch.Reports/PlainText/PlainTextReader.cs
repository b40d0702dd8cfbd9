using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>Reads a report from plain text, clean or copied off a page with all that stood around it.</summary>
internal static class PlainTextReader
{
    /// <summary>The report of a text, without its id; a problem when it has no story.</summary>
    public static ReadOutcome Read(string text, string source, ReaderLimits limits)
    {
        var (nodes, blocks) = PlainTextBlocks.Read(text);
        if (blocks.Count > limits.MostBlocks)
            blocks = [.. blocks.Take(limits.MostBlocks)];
        var titleAt = PlainTextTitle.Find(blocks);
        var facts = Facts(blocks, titleAt);
        var scores = BodyModel.ForTexts.Score(new BlockFeatures(nodes, blocks, facts));
        var chosen = StoryBuilder.Choose(blocks, scores, facts);
        DropLinks(blocks, chosen);
        DropDeck(blocks, chosen);
        TakeShortText(blocks, chosen);
        if (StoryBuilder.Build(blocks, chosen) is not { } story)
            return ReadProblems.NoStory(source);

        if (titleAt >= story.First)
            titleAt = -1;
        var lines = new Surroundings(blocks, chosen, story.First, titleAt);
        var line = titleAt < 0 ? null : blocks[titleAt].Text;
        var inTitle = OutletFinder.InTitle(line, null);
        var outlet = inTitle ?? OutletFinder.InLines(lines);
        var agency = CreditFinder.Agency(lines);
        var byline = CreditFinder.Byline(lines);
        var language = LanguageIdentifier.Identify(story.Text);
        var correction = CorrectionFinder.Find(blocks);
        return new Report
        {
            Id = "",
            Source = source,
            Title = line is null ? null : OutletFinder.WithoutName(line, inTitle),
            Published = DateFinder.Published(lines),
            Updated = DateFinder.Updated(lines),
            Outlet = outlet,
            Agency = agency?.Agency,
            Authors = byline?.Authors ?? [],
            Language = language,
            MediaType = "text/plain",
            Correction = correction,
            Text = story.Text,
            Headings = story.Headings,
            Origins = new ReportOrigins(
                Title: line is null ? null : "line before the story",
                Outlet: outlet is null ? null : inTitle is null ? "line before the story" : "title line",
                Agency: agency?.FoundIn,
                Authors: byline is { Authors.Count: > 0 } ? "byline" : null,
                Language: language is null ? null : "text",
                Correction: correction is null ? null : "text"),
        };
    }

    // A sentence or two by themselves are the whole report, though they look like the lines around a longer one.
    private static void TakeShortText(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        const int FewBlocks = 3;
        if (blocks.Count > FewBlocks || chosen.Contains(true))
            return;
        for (var i = 0; i < blocks.Count; i++)
            chosen[i] = blocks[i].Text.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or '"' or '”'];
    }

    // Lines that are a link as a whole lead elsewhere.
    private static void DropLinks(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] &= blocks[i].LinkLength < blocks[i].Text.Length;
    }

    // Lines that are bold as a whole before the first that is not are headlines and decks, full stop or not.
    private static void DropDeck(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        var first = Array.FindIndex(chosen, isStory => isStory);
        var plain = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => chosen[i] && blocks[i].EmphasisLength == 0, -1);
        for (var i = first; i >= 0 && i < plain; i++)
            chosen[i] = false;
    }

    /// <summary>What helps to find the story among the blocks.</summary>
    /// <param name="blocks">The blocks of the text.</param>
    /// <param name="titleAt">Index of the headline, -1 when none is known.</param>
    public static PageFacts Facts(IReadOnlyList<PageBlock> blocks, int titleAt) => new(titleAt < 0 ? null : blocks[titleAt].Text, null, null);
}
