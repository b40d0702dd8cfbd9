namespace Trucewatch.Training;

/// <summary>How well the statements of a report were found.</summary>
/// <param name="Given">How many were given.</param>
/// <param name="Right">How many of those a person coded too.</param>
/// <param name="Listed">How many of the coded ones have their speaker among the candidates.</param>
/// <param name="Coded">How many a person coded.</param>
internal sealed record SpeakerScore(int Given, int Right, int Listed, int Coded);
