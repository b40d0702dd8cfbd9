namespace Trucewatch.Ledger;

/// <summary>What a person does with one record or many, as one act: it is kept whole or not at all, and undone as one.</summary>
/// <param name="By">The person, as named; at most 200 characters, on one line.</param>
/// <param name="Reason">Why; at most 4,000 characters. May be null for acceptance only.</param>
/// <param name="Steps">What is done, one step a record; at least one, no record twice.</param>
public sealed record ReviewRequest(string By, string? Reason, IReadOnlyList<ReviewStep> Steps)
{
    /// <summary>An act of one step.</summary>
    public ReviewRequest(string by, string? reason, ReviewStep step)
        : this(by, reason, [step])
    {
    }
}
