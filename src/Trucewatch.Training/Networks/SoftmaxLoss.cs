using System.Numerics.Tensors;

namespace Trucewatch.Training;

/// <summary>Cross entropy of a choice among scores.</summary>
internal static class SoftmaxLoss
{
    /// <summary>Turns scores into the slope of the loss, times a weight, and gives the loss.</summary>
    internal static float Slope(Span<float> scores, int right, float weight)
    {
        var top = TensorPrimitives.Max<float>(scores);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Exp(scores[i] - top);
            sum += scores[i];
        }

        var loss = MathF.Log(sum / MathF.Max(scores[right], 1e-20f));
        var scale = weight / sum;
        for (var i = 0; i < scores.Length; i++)
            scores[i] *= scale;
        scores[right] -= weight;
        return loss * weight;
    }

    // Not MathF.Exp, whose last bits differ between systems: two to a whole power, times a polynomial of the rest.
    internal static float Exp(float x)
    {
        x = MathF.Max(x, -80) * 1.44269504f;
        var whole = MathF.Floor(x);
        var rest = (x - whole) * 0.693147181f;
        var series = 1 + (rest * (1 + (rest * (0.5f + (rest * (0.166666672f + (rest * (0.0416666679f + (rest * (0.00833333377f + (rest * 0.00138888892f)))))))))));
        return series * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }
}
