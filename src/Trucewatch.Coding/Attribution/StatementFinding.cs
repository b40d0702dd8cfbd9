using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Words of one sentence and whose they are.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Direct">Whether any of it stands in quotation marks.</param>
/// <param name="Says">The words, in UTF-16 code units of the report's text.</param>
/// <param name="Rule">The codebook's page and rule.</param>
/// <param name="Scope">The word at the top of what is said; -1 where it is the whole sentence.</param>
/// <param name="Verb">The word that attributes it; -1 where a quotation goes on without one.</param>
internal sealed record StatementFinding(Speaker Speaker, bool Direct, TextSpan Says, string Rule, int Scope, int Verb);
