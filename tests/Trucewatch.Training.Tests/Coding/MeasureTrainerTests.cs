using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training.Tests;

public sealed class MeasureTrainerTests
{
    private static readonly string Root = Repository.Root;
    private static readonly CodebookLoad Load = CodebookLoader.Load(Path.Combine(Root, "codebook"));

    [Fact]
    public void Fit_SeveralReports_TellsWhatNumbersAreForWhereNoRuleDoes()
    {
        var trainer = new MeasureTrainer(Coder(null), new LogisticOptions(), Load.Pages);
        List<CodedSample> samples =
        [
            .. Enumerable.Range(20, 12).Select(i => Sample($"The flood unroofed {i} souls in the valley.", new CodedFigure(0, "displaced", i, i, IsOptional: false))),
            .. Enumerable.Range(20, 12).Select(i => Sample($"The fair amused {i} souls in the valley.")),
        ];
        var model = trainer.Fit(samples);
        Assert.Equal("displaced", Measure(model, "The flood unroofed 57 souls in the valley."));
        Assert.Null(Measure(model, "The fair amused 57 souls in the valley."));
        var explained = Coder(model).Explain(Sample("The flood unroofed 57 souls in the valley.").Report);
        Assert.Contains(explained.SelectMany(sentence => sentence.Fired), fired => fired.Says.EndsWith("coded reports speak for the measure", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_NumberWithoutANoun_TakesTheMeasureOfTheNumbersBefore()
    {
        const string Between = " It rained all day. Another 35 followed.";
        var trainer = new MeasureTrainer(Coder(null), new LogisticOptions(), Load.Pages);
        List<CodedSample> samples =
        [
            .. Enumerable.Range(20, 12).Select(i => Sample(
                $"The flood unroofed {i} souls in the valley." + Between,
                new CodedFigure(0, "displaced", i, i, IsOptional: false),
                new CodedFigure(0, "displaced", 35, 35, IsOptional: false))),
            .. Enumerable.Range(40, 12).Select(i => Sample($"The fair amused {i} souls in the valley." + Between)),
        ];
        var coder = Coder(trainer.Fit(samples));
        Assert.Equal([77, 35], coder.Code(Sample("The flood unroofed 77 souls in the valley." + Between).Report).Records.OfType<Figure>().Select(figure => (int)figure.Min!));
        Assert.Empty(coder.Code(Sample("The fair amused 77 souls in the valley." + Between).Report).Records.OfType<Figure>());
    }

    [Fact]
    public void Examples_FigureThatNoNumberIs_CountsAsUnread()
    {
        var trainer = new MeasureTrainer(Coder(null), new LogisticOptions(), Load.Pages);
        var sample = Sample("At least 12 people were killed.", new CodedFigure(0, "killed", 12, 12, IsOptional: false), new CodedFigure(0, "killed", 99, 99, IsOptional: false));
        Assert.Equal(["killed"], trainer.Examples(sample).Select(example => example.Coded));
        Assert.Equal(1, trainer.Unread(sample));
    }

    [Fact]
    public void Fit_SameSamples_GivesTheSameWeights()
    {
        List<CodedSample> samples = [.. Enumerable.Range(20, 6).Select(i => Sample($"The flood unroofed {i} souls.", new CodedFigure(0, "displaced", i, i, IsOptional: false)))];
        Assert.Equal(Bytes(samples), Bytes(samples));
    }

    private static byte[] Bytes(List<CodedSample> samples)
    {
        var file = Path.GetTempFileName();
        try
        {
            new MeasureTrainer(Coder(null), new LogisticOptions(), Load.Pages).Fit(samples).Save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Measure(MeasureModel model, string text) =>
        Coder(model).Code(Sample(text).Report).Records.OfType<Figure>().SingleOrDefault()?.Measure;

    private static CodedSample Sample(string text, params CodedFigure[] figures) =>
        new(text, new Report { Id = "test:" + text, Source = text, MediaType = "text/plain", Language = "en", Text = text }, [], figures);

    private static ReportCoder Coder(MeasureModel? measures) => new(
        CodebookSet.From(Load), SituationRegister.Load(Path.Combine(Root, "situations")).Register, LanguageModel.Load(Path.Combine(Root, "models", "english.twlm")), new LearnedModels { Measures = measures });
}
