namespace Trucewatch.Situations.Tests;

public class SituationsOfTests
{
    [Theory]
    [InlineData("gaza", "Hamas and Israel traded blame over the truce in Gaza. Strikes hit Rafah and Khan Younis. In Ukraine, too, talks stalled.")]
    [InlineData("ukraine", "Russia and Ukraine swapped prisoners. Drones hit Kharkiv and Odesa, Zelensky said, as Trump spoke of Gaza.")]
    [InlineData("sudan", "The RSF shelled el-Fasher in Darfur, the Sudanese army said, and Khartoum was quiet.")]
    [InlineData("congo", "M23 rebels took Goma. Rwanda denied backing them; Congo's president flew to Luanda.")]
    [InlineData("kashmir", "India and Pakistan agreed to stop firing across the Line of Control in Kashmir.")]
    [InlineData("nagorno-karabakh", "Armenia and Azerbaijan signed a text on the Lachin corridor and Nagorno-Karabakh.")]
    [InlineData("colombia", "Colombia's government met the ELN. Petro said that fighting went on in Catatumbo and Cauca.")]
    public void SituationsOf_Report_PutsTheMainOneFirst(string id, string text) => Assert.Equal(id, Data.Register.SituationsOf(text)[0]);

    [Fact]
    public void SituationsOf_NameInPassing_IsNotEnough() =>
        Assert.DoesNotContain("ukraine", Data.Register.SituationsOf(
            "Hamas and Israel traded blame over the truce in Gaza. Strikes hit Rafah, Gaza City and Khan Younis, Netanyahu said. As in Ukraine, talks stalled."));

    [Fact]
    public void SituationsOf_NothingKnown_IsEmpty() => Assert.Empty(Data.Register.SituationsOf("The match ended in a draw."));
}
