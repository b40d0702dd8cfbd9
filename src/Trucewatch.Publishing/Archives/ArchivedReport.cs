using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>A report in an archive, its parts checked against each other and its bytes against its id.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Coded">The report with its records as coded.</param>
/// <param name="CodedAt">When it was coded.</param>
/// <param name="Content">The bytes as captured.</param>
/// <param name="Captures">Where they came from, the first first; one at least.</param>
/// <param name="Reviews">What people made of its records.</param>
public sealed record ArchivedReport(
    long Line, CodedReport Coded, DateTimeOffset CodedAt, ReadOnlyMemory<byte> Content, IReadOnlyList<CaptureNote> Captures, IReadOnlyList<ArchivedReview> Reviews)
{
    /// <summary>When the coding came into force again; null where none had taken its place.</summary>
    public DateTimeOffset? InForceSince { get; init; }

    /// <summary>What people remarked on its records.</summary>
    public IReadOnlyList<ArchivedComment> Comments { get; init; } = [];

    /// <summary>How people graded it and its sources; a source's grades stand under its first report.</summary>
    public IReadOnlyList<ArchivedGrading> Gradings { get; init; } = [];
}
