namespace Trucewatch.Records;

/// <summary>Whose word something is, when the report does not say it in its own voice.</summary>
/// <param name="Speaker">The speaker as named or described, in the shortest full form the report has.</param>
/// <param name="Actor">The party the speaker speaks for, by the guide's name; null when there is none.</param>
/// <param name="Anonymous">Whether neither a person's name nor that of an institution speaking as such is given.</param>
public sealed record Attribution(string Speaker, string? Actor, bool Anonymous);
