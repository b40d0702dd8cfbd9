namespace Trucewatch.Coding;

/// <summary>Somebody who speaks or acts in a report, as named there.</summary>
/// <param name="Name">As named or described, in the shortest full form.</param>
/// <param name="Party">The party spoken for, null when there is none.</param>
/// <param name="Role">The office, in the report's words, null when none is given.</param>
/// <param name="Anonymous">Whether neither a person's name nor an institution's is given.</param>
/// <param name="IsPerson">Whether it is a person, named or not; else an institution or a document.</param>
/// <param name="IsPlural">Whether it is several: "two officials".</param>
/// <param name="IsDocument">Whether it is something written; "it said" does not come back to that.</param>
internal sealed record Speaker(string Name, string? Party, string? Role, bool Anonymous, bool IsPerson, bool IsPlural = false, bool IsDocument = false);
