namespace Trucewatch.Process.Tests;

public class FigureSeriesTests
{
    [Fact]
    public void Find_TotalsAndDays_AreApartEachSourceItsOwnPoint()
    {
        var state = ProcessWork.Of(
            [
                new ReportBuilder("2025-05-17").From("A").Sentence("Killed since May 1.").Figure("killed", 100, "since May 1", by: "Ministry").Build(),
                new ReportBuilder("2025-05-18").From("B").Sentence("Killed since May 1.").Figure("killed", 120, "since May 1", by: "Ministry").Figure("killed", 7, "Saturday").Build(),
                new ReportBuilder("2025-05-18").From("C").Sentence("Killed, others say.").Figure("killed", 90, "since May 1", by: "Monitor").Build(),
            ],
            "sudan",
            null);
        Assert.Equal(["day 17:7", "total 17:100 18:120 18:90"], state.Series.Select(series => series.Kind + " " + string.Join(' ', series.Points.Select(point => $"{point.Day:dd}:{point.Figure.Min}"))));
        Assert.Equal(ReportBuilder.Day("2025-05-01"), state.Series[1].Since);
    }

    [Fact]
    public void Find_CorrectedCopy_MarksThePoint()
    {
        const string Body = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty and so on it goes.";
        var state = ProcessWork.Of(
            [
                new ReportBuilder("2025-05-17").From("A", "AP").Sentence(Body).Figure("killed", 12).Build(),
                new ReportBuilder("2025-05-18").From("B", "AP").Correcting("It was ten.").Sentence(Body).Figure("killed", 10).Build(),
            ],
            "sudan",
            null);
        Assert.Equal(["12 True AP", "10 False AP"], Assert.Single(state.Series).Points.Select(point => $"{point.Figure.Min} {point.Corrected} {point.Source}"));
    }
}
