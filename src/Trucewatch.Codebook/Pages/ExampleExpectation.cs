namespace Trucewatch.Codebook;

/// <summary>One line under an example: a record that must come out, or a category that must not.</summary>
/// <param name="Line">The line in the page, from 1.</param>
/// <param name="Text">The line as written, such as <c>rejection by Hamas, denied</c>.</param>
/// <param name="Negative">Whether the line begins with <c>no</c>.</param>
/// <param name="Category">The category's id.</param>
/// <param name="Details">What follows the category, without it.</param>
public sealed record ExampleExpectation(int Line, string Text, bool Negative, string Category, string Details);
