namespace Trucewatch.Reports;

/// <summary>Holds the choice of blocks against the copy of the story that a page carries for machines, where the two plainly tell the same.</summary>
internal static class MachineCopy
{
    private const float Agreement = 0.85f;
    private const float Foreign = 0.1f;
    private const float Same = 0.95f;
    private const int FewestWords = 8;

    /// <summary>
    /// Takes back the choice of blocks of which the copy has nothing, and chooses those that it has whole. Copies are often cut short or of another
    /// story: nothing is done unless nearly all that is chosen is in the copy and nearly all of the copy in what is chosen.
    /// </summary>
    public static void Apply(IReadOnlyList<PageBlock> blocks, bool[] chosen, string? copy)
    {
        if (copy is null)
            return;
        HashSet<int> wanted = [.. WordRuns.Of(copy)], found = [];
        var runs = new int[blocks.Count][];
        int inCopy = 0, total = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = WordRuns.Of(blocks[i].Text);
            if (!chosen[i])
                continue;
            total += runs[i].Length;
            inCopy += runs[i].Count(wanted.Contains);
            found.UnionWith(runs[i]);
        }

        if (wanted.Count == 0 || inCopy < Agreement * total || wanted.Count(found.Contains) < Agreement * wanted.Count)
            return;
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Length == 0)
                continue;
            var share = runs[i].Count(wanted.Contains) / (float)runs[i].Length;
            if (chosen[i] && share < Foreign && !HtmlTags.IsHeading(blocks[i].Tag))
                chosen[i] = false;
            else if (!chosen[i] && share >= Same && blocks[i].Words >= FewestWords && !runs[i].All(found.Contains))
                chosen[i] = true;
        }
    }
}
