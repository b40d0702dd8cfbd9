namespace Trucewatch.Codebook.Tests;

public class InflectionTests
{
    [Theory]
    [InlineData("bomb", "bombs", "bombed", "bombing")]
    [InlineData("blockade", "blockades", "blockaded", "blockading")]
    [InlineData("stop", "stops", "stopped", "stopping")]
    [InlineData("besiege", "besieges", "besieged", "besieging")]
    [InlineData("deny", "denies", "denied", "denying")]
    [InlineData("clash", "clashes", "clashed", "clashing")]
    [InlineData("flee", "flees", "fleed", "fleeing")]
    [InlineData("retreat", "retreats", "retreated", "retreating")]
    public void Forms_RegularWord_HasTheEndingsOfItsSpelling(string word, string s, string ed, string ing) =>
        Assert.Equal([s, ed, ing], Inflection.Forms(word));

    [Theory]
    [InlineData("un")]
    [InlineData("M23")]
    [InlineData("cease-fire")]
    public void Forms_NoPlainWord_HasNone(string word) => Assert.Empty(Inflection.Forms(word));
}
