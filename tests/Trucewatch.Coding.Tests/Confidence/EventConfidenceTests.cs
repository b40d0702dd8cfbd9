using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class EventConfidenceTests(CoderFixture coder)
{
    [Theory]
    [InlineData("Russia bombed the city.", 0.55, Status.Actual)]
    [InlineData("Russia bombed the city.", 0.45, Status.Urged)]
    [InlineData("Kenya will report to Nepal on the bombing of the city.", 0.6, Status.Planned)]
    [InlineData("Kenya will report to Nepal on the bombing of the city.", 0.7, Status.Actual)]
    [InlineData("Kenya denied that Russia had bombed the city.", 0.7, Status.Denied)]
    [InlineData("Kenya denied that Russia had bombed the city.", 0.8, Status.Actual)]
    [InlineData("Russia did not bomb the city.", 0.99, Status.Denied)]
    [InlineData("Russia could have bombed the city.", 0.99, Status.Possible)]
    public void Rate_ModelMoreOrLessSureThatItIsTheCase_OverrulesFromItsBoundOn(string text, double actual, Status status)
    {
        var sentence = Assert.Single(coder.NewRuleCoder().Candidates(CoderFixture.ReportOf(text)));
        var rated = new EventConfidence(Model(actual), new PageVocabulary()).Rate(sentence.Context, sentence.Findings, sentence.Operators);
        Assert.Equal(status, Assert.Single(rated, finding => finding.Type == "strike").Status);
    }

    [Fact]
    public void Rate_RuleThatFixesTheStatus_IsNotOverruled()
    {
        var (sentence, position) = coder.Pages
            .SelectMany(page => page.Examples)
            .SelectMany(example => coder.NewRuleCoder().Candidates(ExampleRunner.AsReport(example)))
            .SelectMany(sentence => sentence.Findings.Select((finding, i) => (sentence, i)))
            .First(one => one.sentence.Findings[one.i].Match.Rule.Settings.ContainsKey("status"));
        var before = sentence.Findings[position].Status;
        var model = Model(before is Status.Actual ? 0.01 : 0.99);
        Assert.Equal(before, new EventConfidence(model, new PageVocabulary()).Rate(sentence.Context, sentence.Findings, sentence.Operators)[position].Status);
    }

    /// <summary>A model that gives "actual" the same likelihood whatever it sees, and of the rest "urged" most.</summary>
    private static CodingModel Model(double actual)
    {
        var bias = new FeatureSet();
        bias.Add("bias");
        var statuses = Enum.GetValues<Status>();
        var rest = (1 - actual) / statuses.Length;
        var weights = statuses.Select(status => (float)Math.Log(status is Status.Actual ? actual : status is Status.Urged ? 2 * rest : rest));
        return new CodingModel(new LinearModel(2, [], []), new LinearModel(statuses.Length, [bias.Keys[0]], [.. weights]), new LinearModel(2, [], []));
    }
}
