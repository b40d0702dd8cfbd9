using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word that puts what it governs into a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Operator">The index of the word that does it.</param>
/// <param name="Filler">The index of the word at the top of what it governs.</param>
/// <param name="Priority">Which operator prevails; the higher, then the nearer.</param>
/// <param name="Rule">The codebook's page and rule.</param>
internal readonly record struct StatusOperator(Status Status, int Operator, int Filler, int Priority, string Rule);
