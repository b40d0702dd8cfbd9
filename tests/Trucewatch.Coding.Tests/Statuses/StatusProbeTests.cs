using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

/// <summary>Machine coders of news are known to take each of these for a doing that happened.</summary>
public sealed class StatusProbeTests(CoderFixture coder)
{
    [Theory]
    [InlineData("strike", "Russia may bomb the city.", Status.Possible)]
    [InlineData("strike", "Russia will bomb the city.", Status.Planned)]
    [InlineData("strike", "Russia could have bombed the city.", Status.Possible)]
    [InlineData("strike", "Russia did not bomb the city.", Status.Denied)]
    [InlineData("strike", "The city was not bombed by Russia.", Status.Denied)]
    [InlineData("strike", "Russia denied that it had bombed the city.", Status.Denied)]
    [InlineData("strike", "Officials said that Russia had bombed the city.", Status.Actual)]
    [InlineData("withdrawal", "Israel may withdraw its troops from the town.", Status.Possible)]
    [InlineData("withdrawal", "Israel will withdraw its troops from the town.", Status.Planned)]
    [InlineData("withdrawal", "Israel could have withdrawn its troops from the town.", Status.Possible)]
    [InlineData("withdrawal", "Israel did not withdraw its troops from the town.", Status.Denied)]
    [InlineData("withdrawal", "Israel never withdrew its troops from the town.", Status.Denied)]
    [InlineData("withdrawal", "Israeli troops were not withdrawn from the town.", Status.Denied)]
    [InlineData("withdrawal", "Israel denied that it had withdrawn its troops from the town.", Status.Denied)]
    [InlineData("withdrawal", "Officials said that Israel had withdrawn its troops from the town.", Status.Actual)]
    [InlineData("hostage-release", "Hamas may release the hostages.", Status.Possible)]
    [InlineData("hostage-release", "Hamas will release the hostages.", Status.Planned)]
    [InlineData("hostage-release", "Hamas could have released the hostages.", Status.Possible)]
    [InlineData("hostage-release", "Hamas did not release the hostages.", Status.Denied)]
    [InlineData("hostage-release", "Hamas never released the hostages.", Status.Denied)]
    [InlineData("hostage-release", "The hostages were not released by Hamas.", Status.Denied)]
    [InlineData("hostage-release", "Hamas denied that it had released the hostages.", Status.Denied)]
    [InlineData("hostage-release", "Officials said that Hamas had released the hostages.", Status.Actual)]
    [InlineData("aid-obstruction", "Sudan may block aid convoys.", Status.Possible)]
    [InlineData("aid-obstruction", "Sudan will block aid convoys.", Status.Planned)]
    [InlineData("aid-obstruction", "Sudan could have blocked aid convoys.", Status.Possible)]
    [InlineData("aid-obstruction", "Sudan did not block aid convoys.", Status.Denied)]
    [InlineData("aid-obstruction", "Sudan never blocked aid convoys.", Status.Denied)]
    [InlineData("aid-obstruction", "Aid convoys were not blocked by Sudan.", Status.Denied)]
    [InlineData("aid-obstruction", "Sudan denied that it had blocked aid convoys.", Status.Denied)]
    [InlineData("aid-obstruction", "Officials said that Sudan had blocked aid convoys.", Status.Actual)]
    [InlineData("abduction", "M23 may kidnap ten villagers.", Status.Possible)]
    [InlineData("abduction", "M23 will kidnap ten villagers.", Status.Planned)]
    [InlineData("abduction", "M23 could have kidnapped ten villagers.", Status.Possible)]
    [InlineData("abduction", "M23 did not kidnap ten villagers.", Status.Denied)]
    [InlineData("abduction", "M23 never kidnapped ten villagers.", Status.Denied)]
    [InlineData("abduction", "The villagers were not kidnapped by M23.", Status.Denied)]
    [InlineData("abduction", "M23 denied that it had kidnapped ten villagers.", Status.Denied)]
    [InlineData("abduction", "Officials said that M23 had kidnapped ten villagers.", Status.Actual)]
    public void Find_DoingThatIsNotPlainFact_HasItsStatus(string type, string text, Status status)
    {
        var found = Assert.Single(coder.Code<Event>(text), record => record.Type == type);
        Assert.Equal(status, found.Status);
        Assert.Equal(text.StartsWith("Officials", StringComparison.Ordinal) ? "Officials" : null, text.Contains(" denied ", StringComparison.Ordinal) ? null : found.SaidBy?.Speaker);
    }

    [Theory]
    [InlineData("strike", "Russia could have bombed the city.", "Russia")]
    [InlineData("strike", "The city was not bombed by Russia.", "Russia")]
    [InlineData("strike", "Russia denied that it had bombed the city.", "Russia")]
    [InlineData("strike", "Officials said that Russia had bombed the city.", "Russia")]
    [InlineData("withdrawal", "Israel never withdrew its troops from the town.", "Israel")]
    [InlineData("withdrawal", "Israel denied that it had withdrawn its troops from the town.", "Israel")]
    [InlineData("hostage-release", "The hostages were not released by Hamas.", "Hamas")]
    [InlineData("hostage-release", "Hamas denied that it had released the hostages.", "Hamas")]
    [InlineData("aid-obstruction", "Aid convoys were not blocked by Sudan.", "Sudan")]
    [InlineData("abduction", "The villagers were not kidnapped by M23.", "M23")]
    [InlineData("abduction", "M23 denied that it had kidnapped ten villagers.", "M23")]
    public void Find_DoingThatIsNotPlainFact_KeepsItsDoer(string type, string text, string doer) =>
        Assert.Equal([doer], Assert.Single(coder.Code<Event>(text), record => record.Type == type).By);
}
