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
    long Line, CodedReport Coded, DateTimeOffset CodedAt, ReadOnlyMemory<byte> Content, IReadOnlyList<CaptureNote> Captures, IReadOnlyList<ArchivedReview> Reviews);
