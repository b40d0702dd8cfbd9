using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Records in words for people.</summary>
public static class RecordText
{
    /// <summary>What it is, such as <c>killed at least 65</c>, <c>rejection</c>, <c>withdrawal (planned)</c>.</summary>
    public static string What(ReportRecord record) => record switch
    {
        Figure figure => $"{figure.Measure} {FigureText.Number(figure)}{Unless(figure.Status)}",
        Event doing => doing.Type + Unless(doing.Status),
        Proposal proposal => proposal.Name,
        Statement statement => statement.Direct ? "direct" : "indirect",
        _ => "",
    };

    // What is the case needs no word; what is planned, urged or denied does.
    private static string Unless(Status status) => status == Records.Status.Actual ? "" : $" ({ContractNames.Of(status)})";

    /// <summary>Whose doing or number it is, and to whom; null where that is not told.</summary>
    public static string? Who(ReportRecord record) => record switch
    {
        Figure figure => figure.Actor,
        Event doing => doing.To.Count > 0 ? $"{string.Join(", ", doing.By)} → {string.Join(", ", doing.To)}" : string.Join(", ", doing.By),
        Proposal proposal => string.Join(", ", proposal.By),
        Statement statement => statement.Speaker,
        _ => null,
    };
}
