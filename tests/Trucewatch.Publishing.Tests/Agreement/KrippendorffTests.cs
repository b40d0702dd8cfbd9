namespace Trucewatch.Publishing.Tests;

/// <summary>The worked examples are those of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C.</summary>
public class KrippendorffTests
{
    [Fact]
    public void Alpha_BinaryDataOfTwoObservers_IsAsPublished() => Assert.Equal(0.095, Alpha("0100000010", "1110010000"), 3);

    [Fact]
    public void Alpha_NominalDataOfTwoObservers_IsAsPublished() => Assert.Equal(0.692, Alpha("aabbdcccedda", "babbbccceddd"), 3);

    [Fact]
    public void Alpha_NominalDataOfFourObserversWithValuesMissing_IsAsPublished() =>
        Assert.Equal(0.743, Alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 3);

    [Fact]
    public void Alpha_AgreementThroughout_IsOne() => Assert.Equal(1, Alpha("aab", "aab"));

    [Theory]
    [InlineData("aaa", "aaa")]
    [InlineData("a..", ".ab")]
    [InlineData("", "")]
    public void Alpha_WithoutMeaning_IsNull(string one, string other) => Assert.Null(Krippendorff.Alpha(Units(one, other)));

    private static double Alpha(params string[] observers) => Krippendorff.Alpha(Units(observers))!.Value;

    private static IEnumerable<IReadOnlyList<string?>> Units(params string[] observers) =>
        Enumerable.Range(0, observers[0].Length).Select(unit => (IReadOnlyList<string?>)[.. observers.Select(values => values[unit] == '.' ? null : values[unit].ToString())]);
}
