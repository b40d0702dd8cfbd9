namespace Trucewatch.Training.Tests;

public sealed class SoftmaxLossTests
{
    [Fact]
    public void Slope_Scores_IsTheSlopeOfTheLoss()
    {
        float[] scores = [0.3f, -1.2f, 2.1f, 0];
        var slope = (float[])scores.Clone();
        var loss = SoftmaxLoss.Slope(slope, 1, 0.5f);
        Assert.Equal(0.5 * -Math.Log(Share(scores, 1)), loss, 4);
        for (var i = 0; i < scores.Length; i++)
            Assert.Equal(0.5 * (Share(scores, i) - (i == 1 ? 1 : 0)), slope[i], 4);
    }

    private static double Share(float[] scores, int i) => Math.Exp(scores[i]) / scores.Sum(s => Math.Exp(s));
}
