using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Words that stand before a number and say how firmly it is given.</summary>
internal sealed record HedgePhrase(string[] Words, Hedge Hedge);
