using System.Globalization;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>One measure over time, as all its sources give it: a mark a number, its form how firmly it is given, a diamond where reports disagree.</summary>
internal static class SeriesChart
{
    private const double Width = 460;
    private const double Height = 180;
    private const double Left = 58;
    private const double Top = 10;
    private const double Bottom = 150;

    private const int MostDots = 500;

    /// <param name="series">The numbers.</param>
    /// <param name="disputed">The records that stand in an open conflict.</param>
    /// <param name="mostMarks">How many of them, the newest, have a mark that tells its source and leads there; those before are dots.</param>
    public static Markup Write(FigureSeries series, IReadOnlySet<string> disputed, int mostMarks)
    {
        var highest = series.Points.Max(point => point.Figure.Max);
        var step = Step(highest);
        var top = Math.Max(step, Math.Ceiling(highest / step) * step);
        var axis = TimeAxis.Around(series.Points[0].Day, series.Points[^1].Day, Left, Width - 12);
        return H($"""
            <svg class="chart" viewBox="0 0 {Width} {Height}" role="group" aria-label="{Plain(series.Measure)} over time, {series.Points.Count} numbers; the list below has the same">
            {axis.Write(Top, Bottom)}
            <g class="scale">{Each(Enumerable.Range(0, (int)Math.Round(top / step) + 1), i => H($"""<line class="row" x1="{Left}" x2="{Width - 12}" y1="{Y(i * step)}" y2="{Y(i * step)}"/><text x="{Left - 6}" y="{Y(i * step) + 4}" text-anchor="end">{Number(i * step)}</text>"""))}</g>
            {Dots(series.Points.SkipLast(mostMarks))}
            {Each(series.Points.TakeLast(mostMarks), Mark)}
            </svg>
            """);

        // Where many lie on one another, one is drawn; of more than can be told apart, the newest.
        Markup Dots(IEnumerable<FigurePoint> points)
        {
            var places = points.Reverse().Select(point => (X: Math.Round(axis.Middle(point.Day)), Y: Math.Round(Y(point.Figure.Max)))).Distinct().Take(MostDots).ToList();
            return When(places.Count > 0, () => H($"""<path class="dots" d="{Markup.Of(string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"M{place.X} {place.Y}h0"))))}"/>"""));
        }

        double Y(double value) => Bottom - ((Bottom - Top) * value / top);

        Markup Mark(FigurePoint point)
        {
            var (figure, x) = (point.Figure, axis.Middle(point.Day));
            var isDisputed = point.Tellings.Any(telling => disputed.Contains(telling.Record));
            return H($"""
                <a href="{PageContext.ToRecord(point.Tellings[0].Report, point.Tellings[0].Record)}"><g class="mark point{(isDisputed ? " disputed" : "")}{(point.Corrected ? " corrected" : "")}"><title>{FigureText.Number(figure)}, {point.Source}, {point.Day}{(isDisputed ? "; reports disagree" : "")}{(point.Corrected ? "; corrected" : "")}</title>{When(!figure.Min.Equals(figure.Max), () => H($"""<line x1="{x}" x2="{x}" y1="{Y(figure.Min)}" y2="{Y(figure.Max)}"/>"""))}{Shapes.Point(figure.Hedge, isDisputed, x, Y(figure.Max))}</g></a>
                """);
        }
    }

    // One, two or five times a power of ten, so that four lines or fewer reach the highest.
    private static double Step(double highest)
    {
        const int MostLines = 4;
        if (highest <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest / MostLines)));
        return ((double[])[1, 2, 5, 10]).Select(times => times * power).First(step => highest / step <= MostLines);
    }

    private static string Number(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
