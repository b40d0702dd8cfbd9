using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>The body of a report, put together from the blocks that belong to it.</summary>
/// <param name="Text">Paragraphs separated by an empty line.</param>
/// <param name="Headings">Where in the text the headings inside it stand.</param>
/// <param name="First">Index of the first block of the story.</param>
/// <param name="Last">Index of the last.</param>
internal sealed record Story(string Text, IReadOnlyList<TextSpan> Headings, int First, int Last);
