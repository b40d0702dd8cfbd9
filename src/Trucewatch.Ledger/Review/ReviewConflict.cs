namespace Trucewatch.Ledger;

/// <summary>A record that somebody else changed after the person who now acts had seen it.</summary>
/// <param name="Document">The id of its report.</param>
/// <param name="Record">Its id.</param>
/// <param name="Seen">The version that the person saw.</param>
/// <param name="Current">The version that the store has.</param>
/// <param name="Notes">What was done with it since, the first act first.</param>
public sealed record ReviewConflict(string Document, string Record, RecordVersion Seen, RecordVersion Current, IReadOnlyList<ReviewNote> Notes);
