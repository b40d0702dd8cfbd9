using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>Trains a <see cref="BodyModel"/> from pages whose stories are known, and measures one by cross-validation over hosts.</summary>
/// <param name="settings">How the trees are grown.</param>
/// <param name="folds">How many parts the hosts are cut into.</param>
/// <param name="cut">Which of the many ways to cut them.</param>
internal sealed class BodyTrainer(TreeSettings settings, int folds, int cut = 0)
{
    /// <summary>Trains both ensembles on all pages.</summary>
    public (TreeEnsemble First, TreeEnsemble Second) Train(IReadOnlyList<TrainingPage> pages)
    {
        var first = Fit(pages, page => page.First, settings);
        // The second model must see the first as it is on pages that it does not know.
        var scores = new Dictionary<TrainingPage, float[]>();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = fold;
            var model = Fit([.. pages.Where(page => FoldOf(page) != held)], page => page.First, settings with { Bag = 1 });
            foreach (var page in pages.Where(page => FoldOf(page) == held))
                scores[page] = model.Score(page.First);
        }

        var rows = pages.ToDictionary(page => page, page => page.Features.Second(page.First, scores[page]));
        return (first, Fit(pages, page => rows[page], settings));
    }

    /// <summary>For each measured page its score under a model that saw no page of its host.</summary>
    public List<(TrainingPage Page, double? Precision, double? Recall, float[] Scores)> CrossValidate(IReadOnlyList<TrainingPage> pages, TextWriter log)
    {
        var results = new List<(TrainingPage, double?, double?, float[])>();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = fold;
            var (first, second) = Train([.. pages.Where(page => FoldOf(page) != held)]);
            var model = new BodyModel(first, second);
            foreach (var page in pages.Where(page => FoldOf(page) == held && page.Measured))
            {
                var scores = model.Score(page.Features);
                var (precision, recall) = RunScore.Compare(page.Story, Text(page, scores));
                results.Add((page, precision, recall, scores));
            }

            log.WriteLine($"fold {fold + 1} of {folds} done");
        }

        return results;
    }

    /// <summary>The story that the reader makes of the scores.</summary>
    public static string Text(TrainingPage page, float[] scores) =>
        StoryBuilder.Build(page.Blocks, StoryBuilder.Choose(page.Blocks, scores, page.Facts))?.Text ?? "";

    private TreeEnsemble Fit(IReadOnlyList<TrainingPage> pages, Func<TrainingPage, float[][]> rows, TreeSettings grown) => TreeTrainer.Train(
        [.. pages.SelectMany(rows)],
        [.. pages.SelectMany(page => page.Labels)],
        [.. pages.SelectMany(page => page.Weights)],
        grown);

    private int FoldOf(TrainingPage page)
    {
        // A plain sum over the name is the same on every machine, which string.GetHashCode is not.
        var sum = 17 + (1009 * (uint)cut);
        foreach (var c in page.Host)
            sum = (sum * 31) + c;
        return (int)(sum % (uint)folds);
    }
}
