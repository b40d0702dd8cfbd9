namespace Trucewatch.Ledger;

/// <summary>What a source or a report is graded by. Grades of different scales, or of different persons, are never put together to one.</summary>
public enum GradingScale
{
    /// <summary>How far a source can be relied on: A to F of the Admiralty system.</summary>
    Reliability,

    /// <summary>How credible what a report tells is, whoever tells it: 1 to 6 of the Admiralty system.</summary>
    Credibility,

    /// <summary>What kind of source it is.</summary>
    SourceKind,

    /// <summary>Who may see a report, or the reports of a source.</summary>
    Confidentiality,
}
