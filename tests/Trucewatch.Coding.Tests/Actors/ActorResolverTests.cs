using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class ActorResolverTests(CoderFixture coder)
{
    [Theory]
    [InlineData("The Thai ministry deplored the raid, and it accused Cambodia of bad faith.", "Thailand")]
    [InlineData("The Cambodian ministry deplored the raid, and it accused Thailand of bad faith.", "Cambodia")]
    public void Parties_ItAfterAnOrgan_IsTheParty(string text, string party) =>
        Assert.Equal([party], Assert.Single(coder.Code<Event>(text), found => found.Type == "accusation").By);

    [Theory]
    [InlineData("Iran and Oman held talks. Oman said that Iran had attacked it.", "Iran", "Oman")]
    [InlineData("Iran and Oman held talks. Iran said that Oman had attacked it.", "Oman", "Iran")]
    public void Parties_ItInAClauseWithAnotherSubject_IsNotThatSubject(string text, string doer, string suffering)
    {
        var attack = Assert.Single(coder.Code<Event>(text), found => found.Type == "attack");
        Assert.Equal([doer], attack.By);
        Assert.Equal([suffering], attack.To);
    }
}
