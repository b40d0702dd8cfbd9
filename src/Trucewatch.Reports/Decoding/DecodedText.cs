namespace Trucewatch.Reports;

/// <summary>The characters of a report and how they were read.</summary>
/// <param name="Text">The characters; bytes that mean nothing are U+FFFD.</param>
/// <param name="Charset">The name of the encoding used.</param>
/// <param name="FoundIn">Where the encoding was found: <c>byte-order mark</c>, <c>bytes</c>, <c>label</c>, <c>meta</c> or <c>default</c>.</param>
internal sealed record DecodedText(string Text, string Charset, string FoundIn);
