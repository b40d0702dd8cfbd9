using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training.Tests;

public sealed class NearTrainerTests
{
    private static readonly string Root = Repository.Root;
    private static readonly CodebookLoad Load = CodebookLoader.Load(Path.Combine(Root, "codebook"));

    [Fact]
    public void Fit_SeveralReports_TakesWhatPeopleCodedThoughTheRuleLacksItsObject()
    {
        var trainer = new NearTrainer(Coder(), new LogisticOptions(), Load.Pages);
        List<CodedSample> samples =
        [
            .. Enumerable.Range(0, 12).Select(i => Sample(i, "Egypt heeded the letter of the envoy.", isCoded: true)),
            .. Enumerable.Range(12, 12).Select(i => Sample(i, "Egypt heeded the weather of the season.", isCoded: false)),
        ];
        var model = trainer.Fit(samples);
        Assert.InRange(Likely(trainer, model, "Jordan heeded the letter of the envoy."), 0.5, 1);
        Assert.InRange(Likely(trainer, model, "Jordan heeded the weather of the season."), 0, 0.5);
    }

    private static double Likely(NearTrainer trainer, LinearModel model, string text) =>
        trainer.Rate(Sample(99, text, isCoded: false), model).Single(one => one.Type == "acceptance").Likely;

    private static CodedSample Sample(int number, string text, bool isCoded)
    {
        var report = new Report { Id = $"test:{number}", Source = $"test {number}", MediaType = "text/plain", Language = "en", Text = text };
        return new CodedSample($"{number}: {text}", report, isCoded ? [new CodedEvent(0, "acceptance", ["Egypt"], Status.Actual)] : [], []);
    }

    private static ReportCoder Coder() =>
        new(CodebookSet.From(Load), SituationRegister.Load(Path.Combine(Root, "situations")).Register, LanguageModel.Load(Path.Combine(Root, "models", "english.twlm")));
}
