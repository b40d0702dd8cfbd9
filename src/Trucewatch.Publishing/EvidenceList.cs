using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Numbers the sentences that a brief rests on, each once, in the order in which they are first used.</summary>
internal sealed class EvidenceList(IReadOnlyDictionary<string, Report> reports)
{
    // Of many that tell the same, so many are shown; all are counted.
    private const int MostALine = 4;

    private readonly Dictionary<(string Report, string Quote), int> _numbers = [];
    private readonly List<Telling> _tellings = [];

    /// <summary>All so far; the first has number 1.</summary>
    public IReadOnlyList<Telling> Tellings => _tellings;

    /// <summary>The numbers of those shown for a line.</summary>
    public IReadOnlyList<(int Number, Telling Telling)> Of(BriefLine line) =>
        [.. line.Evidence.DistinctBy(telling => (telling.Report, telling.Quote)).Take(MostALine).Select(telling => (Number(telling), telling))];

    /// <summary>Outlet, date and speaker.</summary>
    public static string Source(Telling telling) =>
        string.Join(", ", new[] { Outlet(telling), BriefText.Day(telling.Day), telling.Speaker }.OfType<string>());

    /// <summary>Where the report is: the address that it gives for itself, else where it was read from; null when it is not known.</summary>
    public string? Link(Telling telling) => reports.TryGetValue(telling.Report, out var report) ? report.Address ?? report.Source : null;

    private static string Outlet(Telling telling) => telling switch
    {
        { Outlet: { } outlet, Agency: { } agency } when outlet != agency => $"{outlet} ({agency})",
        { Source: { } source } => source,
        _ => "unnamed outlet",
    };

    private int Number(Telling telling)
    {
        if (_numbers.TryGetValue((telling.Report, telling.Quote), out var number))
            return number;
        _tellings.Add(telling);
        return _numbers[(telling.Report, telling.Quote)] = _tellings.Count;
    }
}
