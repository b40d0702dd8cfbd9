namespace Trucewatch.Training;

/// <summary>Whether the doer of one coded doing was named.</summary>
/// <param name="Type">Its type; "nobody" where the coder named nobody.</param>
/// <param name="Ruled">By the rules.</param>
/// <param name="Learned">By the model.</param>
/// <param name="Listed">By any candidate.</param>
internal sealed record DoerScore(string Type, bool Ruled, bool Learned, bool Listed);
