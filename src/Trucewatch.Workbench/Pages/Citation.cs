using System.Globalization;
using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What somebody puts under a text who uses a report or a record of it: enough to find it again, and to show that it is what was captured.</summary>
internal static class Citation
{
    /// <summary>Of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="day">The day that it gives; null where it gives none: that of its capture is no date of it.</param>
    /// <param name="captures">From where and when it came, the first first.</param>
    public static Markup Of(Report report, DateOnly? day, IReadOnlyList<CaptureNote> captures) => Show(Source(report, day, captures) + ".");

    /// <summary>Of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="report">The report that it quotes.</param>
    /// <param name="day">The day that the report gives; null where it gives none: that of its capture is no date of it.</param>
    /// <param name="captures">From where and when the report came, the first first.</param>
    /// <param name="head">The state of the store.</param>
    public static Markup Of(ReportRecord record, Report report, DateOnly? day, IReadOnlyList<CaptureNote> captures, LedgerHead? head)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"“{record.Evidence[0].Span.Of(report.Text)}” ");
        if (record.SaidBy is { } said)
            text.Append(CultureInfo.InvariantCulture, $"{said.Speaker}, in: ");
        text.Append(Source(report, day, captures)).Append("; Trucewatch record ").Append(record.Id);
        if (head is not null)
            text.Append(CultureInfo.InvariantCulture, $", store at act {head.Act} {head.Hash[..16]}");
        return Show(text.Append('.').ToString());
    }

    private static string Source(Report report, DateOnly? day, IReadOnlyList<CaptureNote> captures)
    {
        var captured = captures is [var first, ..] ? string.Create(CultureInfo.InvariantCulture, $"; captured {first.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{report.Outlet ?? report.Agency ?? "unnamed outlet"}, “{ReportsPage.TitleOf(report.Title)}”, {(day is { } dated ? dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "undated")}, {report.Address ?? report.Source}{captured}; {report.Id}");
    }

    // Script adds a button that copies it; without, one click selects it whole.
    private static Markup Show(string text) => H($"""<section class="citation"><h2>To cite it</h2><p class="cite" dir="auto">{text}</p></section>""");
}
