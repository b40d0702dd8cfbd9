using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>What has come from one outlet, or from one agency where no outlet is named.</summary>
internal sealed record Outlet
{
    /// <summary>Null for reports that name neither.</summary>
    public required string? Name { get; init; }

    /// <summary>How many reports.</summary>
    public required int Reports { get; init; }

    /// <summary>How many of them are copies or rewrites of another's.</summary>
    public required int Copies { get; init; }

    /// <summary>How many records they have.</summary>
    public required int Records { get; init; }

    /// <summary>The agencies that they credit.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>The first of their days: of those that give their date, else of capture.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last of them.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Whether any report gives its date.</summary>
    public required bool IsDated { get; init; }

    /// <summary>Of its reports.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reports">At least one.</param>
    /// <param name="copies">The ids of all reports that are copies.</param>
    public static Outlet Of(string? name, IReadOnlyList<DatedReport> reports, IReadOnlySet<string> copies)
    {
        var dated = reports.Where(report => report.IsDated).ToList();
        var days = (dated.Count > 0 ? dated : reports).Select(report => report.Day).ToList();
        return new Outlet
        {
            Name = name,
            Reports = reports.Count,
            Copies = reports.Count(report => copies.Contains(report.Coded.Report.Id)),
            Records = reports.Sum(report => report.Coded.Records.Count),
            Agencies = [.. reports.Select(report => report.Coded.Report.Agency).OfType<string>().Distinct(StringComparer.Ordinal)],
            First = days.Min(),
            Last = days.Max(),
            IsDated = dated.Count > 0,
        };
    }
}
