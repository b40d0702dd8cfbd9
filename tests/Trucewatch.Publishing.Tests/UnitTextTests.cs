using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public class UnitTextTests
{
    [Theory]
    [InlineData(1, 1, Hedge.Exact, "days", "1 day")]
    [InlineData(1, 1, Hedge.AtLeast, "trucks", "at least 1 truck")]
    [InlineData(1, 2, Hedge.Exact, "days", "1–2 days")]
    [InlineData(0.5, 0.5, Hedge.Exact, "tonnes", "0.5 tonnes")]
    [InlineData(0, 0, Hedge.Exact, "trucks", "0 trucks")]
    [InlineData(1, 1, Hedge.Exact, "USD", "1 USD")]
    [InlineData(1, 1, Hedge.Exact, "persons", "1")]
    public void Number_WithAUnit_IsInTheNumberThatEnglishHas(double min, double max, Hedge hedge, string unit, string expected) =>
        Assert.Equal(expected, FigureText.Number(min, max, hedge, unit));
}
