namespace Trucewatch.Coding;

/// <summary>Who does a doing of some type, as one sentence of the report says.</summary>
internal sealed record KnownDoer(string Type, IReadOnlyList<string> By, int Sentence);
