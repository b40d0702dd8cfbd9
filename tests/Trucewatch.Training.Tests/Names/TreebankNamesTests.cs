using Trucewatch.Language;

namespace Trucewatch.Training.Tests;

public sealed class TreebankNamesTests
{
    private static readonly TreebankNames Names = new(["P\tMr. Ode", "O\tBank of Zorb", "N\tZorbians", "S\tAda & Bo\tP Ada|P Bo"]);

    [Theory]
    [InlineData("Mr. Ode left", "110", "0 1 0")]
    [InlineData("the Bank of Zorb", "0101", "0 3 4 4")]
    [InlineData("Zorbians left Tuesday", "101", "0 0 0")]
    [InlineData("Ada & Bo left", "1010", "1 0 1 0")]
    [InlineData("Quux left", "10", "-1 0")]
    public void Tags_RunOfProperNouns_HasItsKind(string words, string proper, string tags) =>
        Assert.Equal(tags, string.Join(' ', Names.Tags(words.Split(' '), [.. proper.Select(c => c == '1')])));

    [Fact]
    public void Tags_RunOfNoKnownKind_TeachesNothing() => Assert.Equal([TreebankNames.Unknown, NameTag.Outside], Names.Tags(["Quux", "left"], [true, false]));
}
