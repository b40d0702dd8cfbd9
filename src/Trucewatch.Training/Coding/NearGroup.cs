namespace Trucewatch.Training;

/// <summary>The doings that one page nearly tells in a sentence, of which a person coded so many as no rule found.</summary>
/// <param name="Type">The page.</param>
/// <param name="Candidates">The features of each.</param>
/// <param name="Coded">How many of them are doings; which ones is not known.</param>
/// <param name="IsMadeUp">Whether it stands for a rule that holds and was looked at as if it lacked one of its conditions.</param>
internal sealed record NearGroup(string Type, IReadOnlyList<ulong[]> Candidates, int Coded, bool IsMadeUp);
