namespace Trucewatch.Reports;

/// <summary>
/// Tells story from furniture. A first ensemble looks at each block and its neighborhood, a second at the same and at what the first made of the
/// blocks around it.
/// </summary>
internal sealed class BodyModel(TreeEnsemble first, TreeEnsemble second)
{
    private static readonly Lazy<BodyModel> Pages = new(() => Read("page-body.model"));
    private static readonly Lazy<BodyModel> Texts = new(() => Read("text-body.model"));

    /// <summary>The model for pages that is built into the reader.</summary>
    public static BodyModel ForPages => Pages.Value;

    /// <summary>The model for plain text that is built into the reader.</summary>
    public static BodyModel ForTexts => Texts.Value;

    /// <summary>For each block how likely it is story, 0 to 1.</summary>
    public float[] Score(BlockFeatures features)
    {
        var rows = features.First();
        return second.Score(features.Second(rows, first.Score(rows)));
    }

    private static BodyModel Read(string name)
    {
        using var lines = EmbeddedText.Lines(name).GetEnumerator();
        var first = TreeEnsemble.Read(lines);
        return new BodyModel(first, TreeEnsemble.Read(lines));
    }
}
