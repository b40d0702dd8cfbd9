using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>The place between two words of a paragraph, where a sentence may end.</summary>
/// <param name="Before">The word before, with its marks.</param>
/// <param name="After">The word after, with its marks.</param>
/// <param name="Number">How many words of the paragraph stand before it.</param>
/// <param name="ByRule">Whether the rules end a sentence here.</param>
/// <param name="InQuotation">Whether more quotation marks have been opened in the paragraph than closed.</param>
/// <param name="InBrackets">Whether more brackets have been opened than closed.</param>
internal readonly record struct Gap(TextSpan Before, TextSpan After, int Number, bool ByRule, bool InQuotation, bool InBrackets);
