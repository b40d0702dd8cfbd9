namespace Trucewatch.Reports;

/// <summary>
/// Turns the blocks of a page into rows of numbers for <see cref="BodyModel"/>: what each is in itself, what stands around it, and what the page
/// says. The trainer and the reader share this one place, and no feature names a site.
/// </summary>
internal sealed class BlockFeatures
{
    /// <summary>More than any row holds.</summary>
    private const int Room = 256;

    private const int EndLength = 200;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly TextShape[] _shapes;
    private readonly PhraseKind[] _phrases;
    private readonly int[] _hits;
    private readonly BoxHeads _heads;
    private readonly PageGroups _groups;
    private readonly PageEchoes _echoes;

    public BlockFeatures(HtmlNode[] nodes, IReadOnlyList<PageBlock> blocks, PageFacts facts)
    {
        _blocks = blocks;
        _shapes = [.. blocks.Select(block => TextShape.Of(block.Text))];
        (_phrases, _hits) = (new PhraseKind[blocks.Count], new int[blocks.Count]);
        for (var i = 0; i < _phrases.Length; i++)
            _phrases[i] = Phrases.Find(Ends(blocks[i].Text).ToLowerInvariant(), out _hits[i]);
        _groups = new PageGroups(nodes, blocks);
        _heads = new BoxHeads(blocks, _shapes, _phrases, _groups);
        _echoes = new PageEchoes(blocks, facts);
    }

    /// <summary>One row a block, all of the same length.</summary>
    public float[][] First()
    {
        var rows = new float[_blocks.Count][];
        Span<float> room = stackalloc float[Room];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new FeatureRow(room);
            AddOwn(ref row, i);
            AddPlace(ref row, i);
            AddNeighbor(ref row, i - 1);
            AddNeighbor(ref row, i + 1);
            AddNeighbor(ref row, i - 2);
            AddNeighbor(ref row, i + 2);
            rows[i] = room[..row.Count].ToArray();
        }

        return rows;
    }

    /// <summary>The first rows with what the first model made of the blocks around each one.</summary>
    /// <param name="first">The rows of <see cref="First"/>.</param>
    /// <param name="scores">For each block how likely the first model holds it to be story, 0 to 1.</param>
    public float[][] Second(float[][] first, float[] scores)
    {
        var rows = new float[_blocks.Count][];
        var runs = new ScoreRuns(_blocks, scores);
        Span<float> room = stackalloc float[Room];
        for (var i = 0; i < rows.Length; i++)
        {
            first[i].CopyTo(room);
            var row = new FeatureRow(room[first[i].Length..]);
            row.Add(scores[i]);
            for (var step = 1; step <= 3; step++)
            {
                row.Add(i - step >= 0 ? scores[i - step] : -1);
                row.Add(i + step < scores.Length ? scores[i + step] : -1);
            }

            foreach (var level in _groups.Levels)
                row.Add(level.Mean(i, scores));
            row.Add(_groups.Alike.Mean(i, scores));
            runs.Add(ref row, i);
            rows[i] = room[..(first[i].Length + row.Count)].ToArray();
        }

        return rows;
    }

    private void AddOwn(ref FeatureRow row, int index)
    {
        var block = _blocks[index];
        var shape = _shapes[index];
        var length = (float)block.Text.Length;
        row.AddLog(block.Words);
        row.AddLog(length);
        row.Add(block.LinkLength / length);
        row.AddLog(block.Links);
        row.Add(block.EmphasisLength / length);
        row.AddLog(shape.Sentences);
        row.Add(shape.EndsSentence);
        row.Add(shape.EndsCut);
        row.Add(shape.StartsSmall);
        row.Add(shape.Commas / (float)Math.Max(shape.Words, 1));
        row.Add(shape.Digits / length);
        row.Add(shape.Capitals / (float)Math.Max(shape.Letters, 1));
        row.Add(shape.CapitalWords / (float)Math.Max(shape.Words, 1));
        row.Add(shape.Letters / length);
        row.Add(shape.Quotes);
        row.AddLog(shape.Bars);
        row.Add(block.EndsAtBreak);
        row.Add(Kind(block.Tag));
        row.AddBits((uint)block.Context, 23);
        row.AddBits((uint)block.Own, 32);
        row.AddBits((uint)block.Near, 32);
        row.AddBits((uint)block.Far, 32);
        row.AddBits((uint)_phrases[index], 8);
        row.Add(_hits[index]);
        _echoes.Add(ref row, index);
    }

    private void AddPlace(ref FeatureRow row, int index)
    {
        row.Add(index / (float)_blocks.Count);
        row.AddLog(_blocks.Count);
        row.Add(_blocks[index].Depth);
        _groups.Add(ref row, index);
        _heads.Add(ref row, index);
        _echoes.AddPlace(ref row, index);
    }

    private void AddNeighbor(ref FeatureRow row, int index)
    {
        if (index < 0 || index >= _blocks.Count)
        {
            row.Add(-1);
            row.Add(-1);
            row.Add(-1);
            row.Add(-1);
            row.Add(-1);
            return;
        }

        var block = _blocks[index];
        row.AddLog(block.Words);
        row.Add(block.LinkLength / (float)block.Text.Length);
        row.Add(Kind(block.Tag));
        row.Add(_shapes[index].EndsSentence);
        row.Add((float)_phrases[index]);
    }

    // The phrases of furniture stand at the ends of long blocks; their middles would only cost time.
    private static string Ends(string text) =>
        text.Length <= 2 * EndLength ? text : string.Concat(text.AsSpan(0, EndLength), " ", text.AsSpan(text.Length - EndLength));

    private static float Kind(HtmlTag tag) => tag switch
    {
        HtmlTag.P => 0,
        HtmlTag.Blockquote => 1,
        HtmlTag.Div => 2,
        HtmlTag.Section or HtmlTag.Article or HtmlTag.Main or HtmlTag.Body or HtmlTag.Center => 3,
        HtmlTag.Td or HtmlTag.Th => 4,
        HtmlTag.Li => 5,
        HtmlTag.Dd or HtmlTag.Dt => 6,
        HtmlTag.H1 => 7,
        HtmlTag.H2 => 8,
        HtmlTag.H3 => 9,
        HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 10,
        HtmlTag.Figcaption or HtmlTag.Figure or HtmlTag.Caption => 11,
        _ => 12,
    };
}
