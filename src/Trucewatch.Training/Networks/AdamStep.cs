namespace Trucewatch.Training;

/// <summary>The numbers of one step of the Adam optimizer (Kingma and Ba 2015), with decoupled decay.</summary>
internal readonly struct AdamStep(int number, float rate, float scale, float decay)
{
    internal const float Beta1 = 0.9f;
    internal const float Beta2 = 0.98f;

    internal float Rate => rate;

    /// <summary>What slopes are multiplied with, for clipping.</summary>
    internal float Scale => scale;

    internal float Decay => decay;

    /// <summary>The rate with the correction for the running mean's start at zero.</summary>
    internal float MeanRate { get; } = rate / (1 - Power(Beta1, number));

    internal float SquareScale { get; } = 1 / (1 - Power(Beta2, number));

    private static float Power(float x, int n)
    {
        double result = 1;
        for (var i = 0; i < n && result > 1e-12; i++)
            result *= x;
        return (float)result;
    }
}
