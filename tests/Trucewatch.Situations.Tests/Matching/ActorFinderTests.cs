namespace Trucewatch.Situations.Tests;

/// <summary>How names, titles and people make mentions.</summary>
public sealed class ActorFinderTests
{
    [Theory]
    [InlineData("Israeli Prime Minister Benjamin Netanyahu spoke.", "Israeli Prime Minister Benjamin Netanyahu = Israel [Benjamin Netanyahu]")]
    [InlineData("The prime minister of Qatar spoke.", "prime minister of Qatar = Qatar")]
    [InlineData("Egypt's intelligence chief spoke.", "Egypt's intelligence chief = Egypt")]
    [InlineData("Russian envoy Vassily Nebenzia spoke.", "Russian envoy Vassily Nebenzia = Russia [Vassily Nebenzia]")]
    [InlineData("Swedish Foreign Minister Ulla Brandt spoke.", "Swedish Foreign Minister Ulla Brandt = Sweden [Ulla Brandt]")]
    [InlineData("The Kremlin spokesman spoke.", "Kremlin spokesman = Russia")]
    [InlineData("A former Mossad chief spoke.", "former Mossad chief = Israel")]
    [InlineData("Gaza's health ministry spoke.", "Gaza's health ministry = Gaza Health Ministry")]
    [InlineData("RSF's fighters and SAF’s troops met.", "RSF's fighters = RSF; SAF’s troops = SAF")]
    public void FindActors_NamesAndTitles_MakeOneMention(string text, string expected) => Assert.Equal(expected, ShippedRegister.Actors(text, "2024-09-01"));

    [Theory]
    [InlineData("The Secretary-General spoke.", "Secretary-General = United Nations")]
    [InlineData("NATO Secretary-General Mark Rutte spoke.", "NATO Secretary-General Mark Rutte = NATO [Mark Rutte]")]
    [InlineData("The secretary-general of the party spoke.", "")]
    public void FindActors_TitleThatIsOnePartysOwn_NamesItWhereItStandsAlone(string text, string expected) => Assert.Equal(expected, ShippedRegister.Actors(text, "2025-09-01"));

    [Theory]
    [InlineData("Houthi rebels fired.", "Houthi rebels = Houthis")]
    [InlineData("Chadian rebels crossed the border.", "Chadian rebels = rebels")]
    [InlineData("Iraqi militias and gunmen came.", "Iraqi militias = militias; gunmen = gunmen")]
    [InlineData("The rebels left.", "rebels = rebels")]
    [InlineData("Hamas gunmen came.", "Hamas gunmen = Hamas")]
    public void FindActors_Irregulars_AreTheGroupsAndNeverTheStates(string text, string expected) => Assert.Equal(expected, ShippedRegister.Actors(text, "2024-09-01"));

    [Theory]
    [InlineData("The army withdrew.", "sudan", "SAF")]
    [InlineData("The army withdrew.", "ukraine", "")]
    [InlineData("The Thai army withdrew.", "myanmar", "Thailand")]
    [InlineData("The junta called a vote.", "myanmar", "Myanmar")]
    [InlineData("The junta called a vote.", "mali", "Mali")]
    public void FindActors_LocalName_CountsInItsSituationOnly(string text, string situation, string expected) =>
        Assert.Equal(expected, ShippedRegister.Parties(text, "2025-03-01", situation));

    [Theory]
    [InlineData("They met in the West Bank.", "")]
    [InlineData("Oil was spilled in the Niger Delta.", "")]
    [InlineData("Thousands fled eastern Ukraine.", "Ukraine")]
    [InlineData("The West answered.", "Western countries")]
    public void FindActors_NameInsideAPlace_IsNoActor(string text, string expected) => Assert.Equal(expected, ShippedRegister.Parties(text));

    [Theory]
    [InlineData("Long queues formed.", "")]
    [InlineData("Mohamed sold bread.", "")]
    [InlineData("Javed Sinwar sold bread.", "")]
    [InlineData("Sinwar spoke.", "Hamas")]
    [InlineData("Let us see what may follow.", "")]
    public void FindActors_SurnameAlone_NeedsNoOtherOwner(string text, string expected) => Assert.Equal(expected, ShippedRegister.Parties(text, "2024-05-01"));

    [Theory]
    [InlineData("The aid group Oxfam pleaded.", "Oxfam")]
    [InlineData("The militant group Hamas agreed.", "Hamas")]
    [InlineData("Aid groups pleaded.", "humanitarian organizations")]
    public void FindActors_KindBeforeName_IsOneActor(string text, string expected) => Assert.Equal(expected, ShippedRegister.Parties(text));

    [Theory]
    [InlineData("us", "")]
    [InlineData("The US agreed with us.", "United States")]
    [InlineData("The U.S. and U.N. agreed.", "United States, United Nations")]
    [InlineData("UNICEF and Unicef are one.", "United Nations")]
    [InlineData("The fact is plain.", "")]
    public void FindActors_Abbreviation_KeepsItsCapitals(string text, string expected) => Assert.Equal(expected, ShippedRegister.Parties(text));

    [Fact]
    public void FindActors_FormerHolder_IsMarkedWithThePartyServed()
    {
        const string Text = "Former Israeli Prime Minister Ehud Olmert spoke.";
        var mention = Assert.Single(ShippedRegister.Register.FindActors(Text, new Records.TextSpan(0, Text.Length), new DateOnly(2024, 5, 1)));
        Assert.True(mention.IsFormer);
        Assert.Equal(("Ehud Olmert", "Israel"), (mention.Party, mention.FormerParty));
    }
}
