namespace Trucewatch.Records;

/// <summary>One thing that a proposal would do.</summary>
/// <param name="Term">The codebook's term, such as <c>hostages</c>.</param>
/// <param name="Count">How many persons or trucks a day, when said.</param>
/// <param name="Days">How long, in days, when said.</param>
/// <param name="Status">How the term stands to what is the case.</param>
/// <param name="Evidence">The sentences that say it; never empty.</param>
public sealed record ProposalTerm(string Term, double? Count, double? Days, Status Status, IReadOnlyList<Evidence> Evidence);
