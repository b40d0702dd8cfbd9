using Trucewatch.Coding;

namespace Trucewatch.Training.Tests;

public sealed class PlaceTrainerTests
{
    private const ulong Bias = 1;
    private const ulong Yes = 2;
    private const ulong No = 3;
    private const ulong Idle = 4;

    [Fact]
    public void Fit_NobodySaysWhichPlaceTells_FindsIt()
    {
        var model = PlaceTrainer.Fit(Examples(), 2, new LogisticOptions(LeastCount: 1));
        Assert.True(Score(model, Yes, 0) > Score(model, Idle, 0));
        Assert.True(Score(model, No, 1) > Score(model, Idle, 1));
        Assert.True(Score(model, Yes, 0) > Score(model, Yes, 1));
    }

    [Fact]
    public void Fit_SameExamples_GivesTheSameWeights()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        PlaceTrainer.Fit(Examples(), 2, new LogisticOptions(LeastCount: 1)).Write(new BinaryWriter(first));
        PlaceTrainer.Fit(Examples(), 2, new LogisticOptions(LeastCount: 1)).Write(new BinaryWriter(second));
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Fit_NobodyCanSay_LearnsNothingOfTheClass()
    {
        PlaceExample[] examples = [.. Enumerable.Range(0, 20).Select(_ => new PlaceExample([[Yes]], [Bias], [null, true]))];
        var model = PlaceTrainer.Fit(examples, 2, new LogisticOptions(LeastCount: 1));
        Assert.Equal(0, Score(model, Yes, 0));
        Assert.True(Score(model, Yes, 1) > 0);
    }

    [Fact]
    public void Fit_FeatureSeenTooSeldom_IsNotKept()
    {
        var model = PlaceTrainer.Fit([new PlaceExample([[Yes], [Yes]], [Bias], [true])], 1, new LogisticOptions(LeastCount: 2));
        Assert.Equal(0, Score(model, Yes, 0));
    }

    private static List<PlaceExample> Examples()
    {
        var examples = new List<PlaceExample>();
        for (var i = 0; i < 30; i++)
        {
            examples.Add(new PlaceExample([[Idle], [Yes]], [Bias], [true, false]));
            examples.Add(new PlaceExample([[No], [Idle]], [Bias], [false, true]));
            examples.Add(new PlaceExample([[Idle], [Idle]], [Bias], [false, false]));
        }

        return examples;
    }

    private static double Score(LinearModel model, ulong key, int c)
    {
        var scores = new double[model.Classes];
        model.AddScores([key], scores);
        return scores[c];
    }
}
