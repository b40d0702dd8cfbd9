using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>What an act of review does with one record. Made by the methods below.</summary>
public sealed record ReviewStep
{
    private ReviewStep(ReviewKind kind, string document, string? record, long? version, ReportRecord? content)
    {
        (Kind, Document, Record, Version, Content) = (kind, document, record, version, content);
    }

    /// <summary>What is done; never <see cref="ReviewKind.Undo"/>.</summary>
    public ReviewKind Kind { get; }

    /// <summary>The id of the report.</summary>
    public string Document { get; }

    /// <summary>The id of the record; null for one that is added and to which the store gives an id.</summary>
    public string? Record { get; }

    /// <summary>
    /// The version that the person saw, <see cref="RecordVersion.Version"/>; where another has come since, the act is refused. Null not to ask.
    /// </summary>
    public long? Version { get; }

    /// <summary>The record as it shall be, for one that is edited or added.</summary>
    public ReportRecord? Content { get; }

    /// <summary>The record stands.</summary>
    public static ReviewStep Accept(string document, string record, long? version) => new(ReviewKind.Accept, document, record, version, null);

    /// <summary>The record does not stand.</summary>
    public static ReviewStep Reject(string document, string record, long? version) => new(ReviewKind.Reject, document, record, version, null);

    /// <summary>The record shall be as given; its id, kind and report stay.</summary>
    public static ReviewStep Edit(ReportRecord content, long? version)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(ReviewKind.Edit, content.Document, content.Id, version, content);
    }

    /// <summary>A record more; its id is not looked at.</summary>
    public static ReviewStep Add(ReportRecord content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(ReviewKind.Add, content.Document, null, null, content);
    }

    /// <summary>A record more, as another store has it: under its own id, which no record of the report may have.</summary>
    public static ReviewStep AddAs(ReportRecord content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(ReviewKind.Add, content.Document, content.Id, null, content);
    }

    /// <summary>The act's reason is a comment on the record.</summary>
    public static ReviewStep Comment(string document, string record) => new(ReviewKind.Comment, document, record, null, null);
}
