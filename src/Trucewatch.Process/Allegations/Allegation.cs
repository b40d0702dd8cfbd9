namespace Trucewatch.Process;

/// <summary>Who accuses whom of what, and what is answered.</summary>
/// <param name="Id">Of the record that first tells of it.</param>
/// <param name="Accuser">The accuser, by the guide's name; the speaker where no party is known; null where nobody is told.</param>
/// <param name="Accused">The accused; null where nobody is told.</param>
/// <param name="About">What it is about, by the contract's list.</param>
/// <param name="Place">Where, in a report's words.</param>
/// <param name="From">The first day of what is alleged, when told.</param>
/// <param name="To">The last day of what is alleged, when told.</param>
/// <param name="Answers">In order of their days.</param>
/// <param name="Tellings">Where it is told of.</param>
public sealed record Allegation(
    string Id, string? Accuser, string? Accused, string About, string? Place, DateOnly? From, DateOnly? To, IReadOnlyList<AllegationAnswer> Answers, IReadOnlyList<Telling> Tellings);
