namespace Trucewatch.Records;

/// <summary>The days that an expression of time means.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Text">The expression as the report has it.</param>
public sealed record TimeReference(DateOnly? From, DateOnly? To, string Text);
