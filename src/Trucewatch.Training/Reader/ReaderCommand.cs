using System.Globalization;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>
/// <c>reader pages cv ARTICLES REPORTS</c> measures the reader's page model by cross-validation over hosts, <c>reader pages train ARTICLES REPORTS
/// MODEL</c> trains it on everything and writes it; <c>reader texts cv REPORTS</c> and <c>reader texts train REPORTS MODEL</c> do so for plain text.
/// <c>reader sentences train REPORTS MODEL TREEBANK...</c> and <c>reader sentences network REPORTS MODEL TREEBANK...</c> train the sentence splitter, <c>reader sentences TREEBANK</c> measures it, and <c>reader reports
/// FOLDER</c> measures the whole reader on reports coded by hand;
/// <c>reader blocks FILE...</c> shows how it sees a page or text.
/// </summary>
internal static class ReaderCommand
{
    private const int Folds = 5;

    public static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        List<TrainingPage> pages;
        string? model;
        switch (arguments)
        {
            case ["pages", "cv" or "train", var articles, var reports, ..]:
                pages = [.. PageCollections.Articles(articles), .. PageCollections.Reports(reports)];
                model = arguments.Length > 4 ? arguments[4] : null;
                break;
            case ["texts", "cv" or "train", var reports, ..]:
                pages = [.. PageCollections.Texts(reports)];
                model = arguments.Length > 3 ? arguments[3] : null;
                break;
            case ["sentences", "train", var reports, var file, .. var treebanks]:
                SentenceTrainer.Run(treebanks.ToArray(), reports, file);
                return 0;
            case ["sentences", "network", var reports, var file, .. var treebanks]:
                File.WriteAllBytes(file, BoundaryTrainer.Train(treebanks.ToArray(), reports, output));
                return 0;
            case ["sentences", var treebank, ..]:
                SentenceMeasure.Run(treebank, arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 0, output);
                return 0;
            case ["blocks", .. var files]:
                foreach (var file in files)
                    BlockListing.Write(file, output);
                return 0;
            case ["reports", var folder]:
                ReportMeasure.Run(folder, output);
                return 0;
            default:
                output.WriteLine("reader pages cv ARTICLES REPORTS | reader pages train ARTICLES REPORTS MODEL | reader texts cv REPORTS | reader texts train REPORTS MODEL | reader sentences TREEBANK [ERRORS] | reader sentences train REPORTS MODEL TREEBANK... | reader sentences network REPORTS MODEL TREEBANK... | reader reports FOLDER | reader blocks FILE...");
                return 2;
        }

        output.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Blocks.Count)} blocks, {pages[0].First[0].Length} features");
        var settings = (arguments[0] == "texts" ? TreeSettings.ForTexts : new TreeSettings()).With(arguments.ToArray().Where(word => word.Contains('=', StringComparison.Ordinal)));
        if (arguments[1] == "cv")
            CrossValidate(pages, settings, output);
        else if (model is not null)
            Write(model, new BodyTrainer(settings, Folds).Train(pages));
        return 0;
    }

    // The spread over several ways to cut the hosts into parts says how much of a difference is chance.
    private static void CrossValidate(List<TrainingPage> pages, TreeSettings settings, TextWriter output)
    {
        var scores = new List<double>();
        for (var cut = 0; cut < settings.Cuts; cut++)
        {
            var results = new BodyTrainer(settings with { Seed = settings.Seed + (100 * cut) }, Folds, cut).CrossValidate(pages, output);
            scores.Add(Report(pages, results, output));
        }

        var mean = scores.Average();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"F1 over {scores.Count} cuts: mean {mean:F4}, spread {Math.Sqrt(scores.Average(score => (score - mean) * (score - mean))):F4}"));
    }

    private static void Write(string path, (TreeEnsemble First, TreeEnsemble Second) model)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        model.First.Write(writer);
        model.Second.Write(writer);
    }

    private static double Report(
        List<TrainingPage> pages, List<(TrainingPage Page, double? Precision, double? Recall, float[] Scores)> results, TextWriter output)
    {
        var labelled = pages.Where(page => page.Measured).Select(page => RunScore.Compare(page.Story, BodyTrainer.Text(page, page.Labels))).ToList();
        output.WriteLine("labels  " + Summary([.. labelled.Select(score => score.Precision)], [.. labelled.Select(score => score.Recall)]));
        output.WriteLine("model   " + Summary([.. results.Select(result => result.Precision)], [.. results.Select(result => result.Recall)]));
        foreach (var (page, precision, recall, _) in results.OrderBy(result => (result.Precision ?? 0) + (result.Recall ?? 0)).Take(40))
        {
            var (labelPrecision, labelRecall) = RunScore.Compare(page.Story, BodyTrainer.Text(page, page.Labels));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"P {precision ?? 0:F3}  R {recall ?? 0:F3}  labels P {labelPrecision ?? 0:F3} R {labelRecall ?? 0:F3}  {page.Name[..Math.Min(page.Name.Length, 8)]}  {page.Host}"));
        }

        DumpFolder(results);
        return F1([.. results.Select(result => result.Precision)], [.. results.Select(result => result.Recall)]);
    }

    private static double F1(List<double?> precisions, List<double?> recalls)
    {
        var (precision, recall) = (precisions.Average() ?? 0, recalls.Average() ?? 0);
        return 2 * precision * recall / (precision + recall);
    }

    // With TRUCEWATCH_DUMP set, each page's blocks are written there with their labels and scores, to look at.
    private static void DumpFolder(List<(TrainingPage Page, double? Precision, double? Recall, float[] Scores)> results)
    {
        if (Environment.GetEnvironmentVariable("TRUCEWATCH_DUMP") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var (page, _, _, scores) in results)
        {
            File.WriteAllLines(
                Path.Combine(folder, page.Name + ".txt"),
                page.Blocks.Select((block, i) => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(page.Labels[i] > 0.5 == scores[i] > 0.5 ? " " : "!")} {page.Labels[i]:F2} {scores[i]:F2} {block.Tag} [{block.Own}] {block.Text}")));
        }
    }

    private static string Summary(List<double?> precisions, List<double?> recalls)
    {
        var (precision, recall) = (precisions.Average() ?? 0, recalls.Average() ?? 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"F1 {F1(precisions, recalls):F4}  precision {precision:F4}  recall {recall:F4}  pages {precisions.Count}");
    }
}
