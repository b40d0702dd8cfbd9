namespace Trucewatch.Process;

/// <summary>What the accused answers.</summary>
/// <param name="Kind"><c>denial</c>, <c>counter-accusation</c> or <c>statement</c>.</param>
/// <param name="Telling">Who tells of it.</param>
public sealed record AllegationAnswer(string Kind, Telling Telling);
