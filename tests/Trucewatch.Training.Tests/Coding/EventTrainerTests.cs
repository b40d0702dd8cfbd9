using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training.Tests;

public sealed class EventTrainerTests
{
    // No page has a rule for the noun; what is said around it makes it a meeting for whoever codes by hand.
    private const string Unruled = "The two men shared a samovar in Doha.";

    private static readonly string Root = Repository.Root;
    private static readonly CodebookLoad Load = CodebookLoader.Load(Path.Combine(Root, "codebook"));
    private static readonly LogisticOptions Options = new(Epochs: 30, Rate: 0.1, LeastCount: 2);
    private static readonly IReadOnlyList<CodebookPage> Pages = [.. Load.Pages.Where(page => page.Kind is PageKind.Event).Select(page => page with { Examples = [] })];

    [Fact]
    public void Fit_DoingThatNoRuleFinds_IsTaken()
    {
        Assert.DoesNotContain("talks", Types(null, Unruled));
        var told = Code(Fit(Unruled, "talks"), Unruled).Single(found => found.Type == "talks");
        Assert.Equal("talks/learned", told.Rule);
    }

    [Fact]
    public void Fit_RuleThatPeopleNeverFollow_IsGivenUp()
    {
        const string Told = "Israel accused Hamas of delay.";
        Assert.Contains("accusation", Types(null, Told));
        Assert.DoesNotContain("accusation", Types(Fit(Told), Told));
    }

    [Fact]
    public void Fit_RuleThatCodedReportsDoNotKnow_Stands()
    {
        Assert.Contains("accusation", Types(Fit("Israel bombed Rafah.", "strike"), "Israel accused Hamas of delay."));
    }

    [Fact]
    public void Fit_PageThatTakesOnlyWhatRulesFind_GetsNoOther()
    {
        Assert.DoesNotContain("truce-start", Types(Fit(Unruled, "truce-start"), Unruled));
    }

    [Fact]
    public void Fit_SameSamples_GivesTheSameWeights() => Assert.Equal(Bytes(Fit(Unruled, "talks")), Bytes(Fit(Unruled, "talks")));

    private static EventModel Fit(string text, params string[] types) =>
        new EventTrainer(Coder(null), Options, Pages).Fit(Enumerable.Range(0, 12).SelectMany(i => (CodedSample[])[Sample(i, text, types), Sample(100 + i, "The weather was fine, and nobody spoke of the war.")]));

    private static byte[] Bytes(EventModel model)
    {
        var file = Path.GetTempFileName();
        try
        {
            model.Save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Types(EventModel? model, string text) => Code(model, text).Select(found => found.Type);

    private static IEnumerable<Event> Code(EventModel? model, string text) => Coder(model).Code(Sample(0, text).Report).Records.OfType<Event>();

    private static CodedSample Sample(int number, string text, params string[] types) =>
        new($"{number}: {text}", new Report { Id = "test:" + text, Source = text, MediaType = "text/plain", Language = "en", Text = text }, [.. types.Select(type => new CodedEvent(0, type, [], Status.Actual))], []);

    private static ReportCoder Coder(EventModel? events) => new(
        CodebookSet.From(Load), SituationRegister.Load(Path.Combine(Root, "situations")).Register, LanguageModel.Load(Path.Combine(Root, "models", "english.twlm")), new LearnedModels { Events = events });
}
