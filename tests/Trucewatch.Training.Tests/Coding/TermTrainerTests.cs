using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training.Tests;

public sealed class TermTrainerTests
{
    private static readonly string Root = Repository.Root;
    private static readonly CodebookLoad Load = CodebookLoader.Load(Path.Combine(Root, "codebook"));
    private static readonly LogisticOptions Options = new(LeastCount: 2);

    [Fact]
    public void Fit_SeveralReports_TellsATermWhereNoRuleDoes()
    {
        // A rule of the page of hostages keeps off the word in that place; coded reports say that it is the term.
        const string Told = "Egypt proposed a truce. Families were glad that hostage families would embrace their own.";
        Assert.DoesNotContain("hostages", Terms(null, Told));
        List<CodedSample> samples = [.. Enumerable.Range(0, 12).Select(i => Sample(Told, i, "truce", "hostages"))];
        var model = new TermTrainer(Coder(null), Options, []).Fit(samples);
        Assert.Contains("hostages", Terms(model, Told));
    }

    [Fact]
    public void Fit_TermThatNobodyCoded_IsNotTaken()
    {
        const string Told = "Egypt proposed a truce because fuel is dear.";
        Assert.Contains("aid", Terms(null, Told));
        List<CodedSample> samples = [.. Enumerable.Range(0, 12).Select(i => Sample(Told, i, "truce"))];
        var model = new TermTrainer(Coder(null), Options, []).Fit(samples);
        Assert.Equal(["truce"], Terms(model, Told));
    }

    [Fact]
    public void Fit_SameSamples_GivesTheSameWeights()
    {
        List<CodedSample> samples = [.. Enumerable.Range(0, 6).Select(i => Sample("Egypt proposed a truce of ten days. The army would withdraw.", i, "truce", "withdrawal"))];
        Assert.Equal(Bytes(samples), Bytes(samples));
    }

    private static byte[] Bytes(List<CodedSample> samples)
    {
        var file = Path.GetTempFileName();
        try
        {
            new TermTrainer(Coder(null), Options, []).Fit(samples).Save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Terms(TermModel? model, string text) =>
        Coder(model).Code(Sample(text, 0).Report).Records.OfType<Proposal>().SelectMany(proposal => proposal.Terms).Select(term => term.Term);

    private static CodedSample Sample(string text, int number, params string[] terms) =>
        new($"{number}: {text}", new Report { Id = "test:" + text, Source = text, MediaType = "text/plain", Language = "en", Text = text }, [], [])
        {
            Proposals = [new CodedProposal(new HashSet<int> { 0 }, [.. terms.Select(term => new CodedTerm(term, null, null, IsOptional: false))])],
        };

    private static ReportCoder Coder(TermModel? terms) => new(
        CodebookSet.From(Load), SituationRegister.Load(Path.Combine(Root, "situations")).Register, LanguageModel.Load(Path.Combine(Root, "models", "english.twlm")), new LearnedModels { Terms = terms });
}
