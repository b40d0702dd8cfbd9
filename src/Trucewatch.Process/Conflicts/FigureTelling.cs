using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A figure as one report tells it.</summary>
internal sealed record FigureTelling(DatedReport Report, Figure Figure, FigureSubject Subject, FigurePeriod Period, ReportNames OfReport)
{
    // Below, the coder takes it to be likelier wrong than right.
    private const double LeastConfidence = 0.5;

    private readonly Lazy<Contrast> _contrast = new(() => ContrastWords.Of(Figure.Evidence[0].Span.Of(Report.Coded.Report.Text)), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<HashSet<string>> _names = new(() => OfReport.Of(Figure.Evidence[0]), LazyThreadSafetyMode.PublicationOnly);

    public string Id => Report.Coded.Report.Id;

    /// <summary>Whether it is too doubtful to be set against another; what a person has judged is not.</summary>
    public bool IsDoubtful => Figure.Confidence < LeastConfidence && Figure.Review is null;

    /// <summary>Whether its sentence sets it against another number.</summary>
    public Contrast Contrast => _contrast.Value;

    /// <summary>The names by which its place can be known again.</summary>
    public IReadOnlySet<string> Names => _names.Value;

    public static FigureTelling Of(DatedReport report, Figure figure, string? situation, ReportNames ofReport) =>
        new(report, figure, FigureSubject.Of(figure, situation), FigurePeriod.Of(figure.Period, report.Day), ofReport);
}
