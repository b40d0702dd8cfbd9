using Trucewatch.Coding;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>A report with the reasons for its records.</summary>
internal sealed record ExplainedReport(Report Report, IReadOnlyList<SentenceExplanation> Sentences);
