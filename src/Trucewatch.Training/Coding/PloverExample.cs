namespace Trucewatch.Training;

/// <summary>A sentence of a published set of examples with the PLOVER type that its coders gave it.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Type">The PLOVER type, such as <c>ASSAULT</c>.</param>
internal sealed record PloverExample(string Id, string Text, string Type);
