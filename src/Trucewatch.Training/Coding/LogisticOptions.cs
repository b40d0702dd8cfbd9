namespace Trucewatch.Training;

/// <summary>How a logistic model is fitted.</summary>
/// <param name="Epochs">How often all examples are gone through.</param>
/// <param name="Rate">The size of the first steps.</param>
/// <param name="Shrinkage">How strongly weights are drawn to zero.</param>
/// <param name="LeastCount">How often a feature must occur to be kept.</param>
/// <param name="Averages">Whether the mean of the weights over the rounds is taken and not the last, which wavers more.</param>
internal sealed record LogisticOptions(int Epochs = 12, double Rate = 0.08, double Shrinkage = 0.002, int LeastCount = 3, bool Averages = false);
