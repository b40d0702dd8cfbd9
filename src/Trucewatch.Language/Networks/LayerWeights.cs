namespace Trucewatch.Language;

/// <summary>A recurrent layer.</summary>
/// <param name="Forward">From a word's output to the gates of the next word.</param>
/// <param name="Backward">From a word's output to the gates of the word before.</param>
/// <param name="Next">From the layer's output to the gates' sums of the layer above, forward direction first; null for the last layer.</param>
internal sealed record LayerWeights(IntegerMatrix Forward, IntegerMatrix Backward, IntegerWeights? Next);
