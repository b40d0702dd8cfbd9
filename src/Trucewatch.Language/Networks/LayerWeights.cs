namespace Trucewatch.Language;

/// <summary>A recurrent layer.</summary>
/// <param name="Input">From the layer's input to the gates' sums, forward direction first.</param>
/// <param name="Forward">From a word's output to the gates of the next word.</param>
/// <param name="Backward">From a word's output to the gates of the word before.</param>
internal sealed record LayerWeights(DenseWeights Input, StepMatrix Forward, StepMatrix Backward);
