using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training.Tests;

public sealed class SpeakerTrainerTests
{
    private static readonly string Root = Repository.Root;
    private static readonly CodebookLoad Load = CodebookLoader.Load(Path.Combine(Root, "codebook"));
    private static readonly LogisticOptions Options = new(Epochs: 12, Rate: 0.1, Shrinkage: 0.001, LeastCount: 2);

    [Fact]
    public void Fit_SeveralReports_FindsSpeakersWhereNoRuleDoes()
    {
        var trainer = new SpeakerTrainer(Coder(), Options, Load.Pages);
        CodedText[] texts =
        [
            .. Enumerable.Range(10, 12).Select(i => Text($"report-{i}", $"The mayor of Goma juggled that {i} boats would come.", "the mayor of Goma")),
            .. Enumerable.Range(10, 12).Select(i => Text($"other-{i}", $"The mayor of Goma painted {i} boats with care.", null)),
        ];
        var model = trainer.Fit(texts);
        Assert.Equal(1, trainer.Rate(Text("new", "The mayor of Goma juggled that 57 boats would come.", "the mayor of Goma"), model, againstNobody: 0).Right);
        Assert.Equal(0, trainer.Rate(Text("unlike", "The mayor of Goma painted 57 boats with care.", null), model, againstNobody: 0).Given);
    }

    [Fact]
    public void Rate_OptionalStatement_CountsNeitherWay()
    {
        var trainer = new SpeakerTrainer(Coder(), Options, Load.Pages);
        var text = Text("optional", "Egypt said that the road was open.", "Egypt");
        Assert.Equal(new SpeakerScore(Given: 1, Right: 1, Listed: 1, Coded: 1), trainer.Rate(text, model: null, againstNobody: 0));
        var optional = text with { Name = "optional too", Statements = [text.Statements[0] with { IsOptional = true }] };
        Assert.Equal(new SpeakerScore(Given: 0, Right: 0, Listed: 0, Coded: 0), trainer.Rate(optional, model: null, againstNobody: 0));
    }

    [Theory]
    [InlineData("the Ukrainian president", "President of Ukraine", 0)]
    [InlineData("a senior official", "an official of the ministry", 0)]
    [InlineData("Ana Ruiz", "Ruiz", 0.5)]
    [InlineData("Egypt", "the Egypt", 1)]
    public void Likeness_TwoNames_IsTheShareOfTellingWords(string one, string other, double share) => Assert.Equal(share, NameWords.Likeness(one, other), 6);

    private static CodedText Text(string name, string text, string? speaker) => new(
        name,
        new Report { Id = "test:" + name, Source = name, MediaType = "text/plain", Language = "en", Text = text },
        [text],
        speaker is null ? [] : [new CodedStatement(0, speaker, IsOptional: false)]);

    private static ReportCoder Coder() =>
        new(CodebookSet.From(Load), SituationRegister.Load(Path.Combine(Root, "situations")).Register, LanguageModel.Load(Path.Combine(Root, "models", "english.twlm")));
}
