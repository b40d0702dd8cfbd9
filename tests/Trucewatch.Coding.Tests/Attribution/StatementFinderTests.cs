using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class StatementFinderTests(CoderFixture coder)
{
    [Theory]
    [InlineData("\"We will not leave,\" said Pavel Orlov, a former officer.", "Pavel Orlov")]
    [InlineData("\"We will not leave,\" Pavel Orlov said.", "Pavel Orlov")]
    [InlineData("The spokesman, Pavel Orlov, said that the road was closed.", "Pavel Orlov")]
    [InlineData("According to Pavel Orlov, the road is closed.", "Pavel Orlov")]
    public void Find_SpeakerBeforeOrBehindTheVerb_IsNamed(string text, string speaker)
    {
        var statement = Assert.Single(coder.Code<Statement>(text));
        Assert.Equal(speaker, statement.Speaker);
        Assert.False(statement.Anonymous);
    }

    [Fact]
    public void Find_VerbBehindAnAsideInsideTheClause_TakesTheNounBesideIt()
    {
        var statement = Assert.Single(coder.Code<Statement>("The deal, the ministry said, was never signed."));
        Assert.Contains("ministry", statement.Speaker, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_PronounInTheNextSentence_IsThePersonNamedBefore()
    {
        var statements = coder.Code<Statement>("Pavel Orlov met the envoy in the city. \"We are close,\" he said.");
        Assert.Equal("Pavel Orlov", Assert.Single(statements).Speaker);
    }

    [Fact]
    public void Find_PronounOfAWoman_IsNotTheManNamedLast()
    {
        var statements = coder.Code<Statement>("Ana Ruiz, a spokeswoman, welcomed the envoy. Mr. Pavel Orlov, a spokesman, was with them. \"It is a start,\" she said.");
        Assert.Equal("Ana Ruiz", Assert.Single(statements, statement => statement.Direct).Speaker);
    }

    [Fact]
    public void Find_QuotationThatGoesOn_IsOfTheSameSpeaker()
    {
        var statements = coder.Code<Statement>("\"We are close,\" Pavel Orlov said. \"The rest is a matter of days.\"");
        Assert.Equal(["Pavel Orlov", "Pavel Orlov"], statements.Select(statement => statement.Speaker));
        Assert.All(statements, statement => Assert.True(statement.Direct));
    }

    [Fact]
    public void Find_OfficeAgainWithoutTheName_IsWhoHeldIt()
    {
        var statements = coder.Code<Statement>("Ana Ruiz, an ambassador, arrived on Monday. The ambassador said that talks would go on.");
        Assert.Equal("Ana Ruiz", Assert.Single(statements).Speaker);
    }

    [Theory]
    [InlineData("Egypt's ambassador to the United Nations, Pavel Orlov, said that the road was closed.", "Pavel Orlov")]
    [InlineData("According to one of its officials, Eyachew Teshale, nobody knew of the paper.", "Eyachew Teshale")]
    [InlineData("The road was closed, growled Lieutenant-General Pavel Orlov, emerging from a tent.", "Pavel Orlov")]
    [InlineData("Pavel Orlov, an aide to the speaker of parliament, Luis Gil, said that the road was closed.", "Pavel Orlov")]
    [InlineData("A commander who goes by the name of Pavel Orlov said that the road was closed.", "Pavel Orlov")]
    public void Find_NameBesideADescription_IsTheSpeaker(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(coder.Code<Statement>(text)).Speaker);

    [Theory]
    [InlineData("Donald Trump spoke in Cairo. The American leader said that the road was closed.", "Donald Trump")]
    [InlineData("Vladimir Putin spoke in Minsk. The Kremlin chief said that the road was closed.", "Vladimir Putin")]
    [InlineData("Egypt's foreign minister, Pavel Orlov, spoke in Cairo. Egypt's weary foreign minister said that the road was closed.", "Pavel Orlov")]
    [InlineData("The envoy, Pavel Orlov, spoke in Cairo. The road, the Envoy said, was closed.", "Pavel Orlov")]
    [InlineData("Pavel Orlov said that the road was closed. The bridge, the official said, was gone.", "Pavel Orlov")]
    public void Find_DescriptionAgain_IsWhoeverWasNamedBefore(string text, string speaker) =>
        Assert.Equal(speaker, coder.Code<Statement>(text)[^1].Speaker);

    [Fact]
    public void Find_SomebodyWithoutAName_IsAnonymous() =>
        Assert.True(Assert.Single(coder.Code<Statement>("Two officials said that the road was closed.")).Anonymous);

    [Theory]
    [InlineData("The minister is believed to be abroad.")]
    [InlineData("Egypt welcomed the deal.")]
    [InlineData("The numbers fell by half.")]
    public void Find_NobodysWords_IsNone(string text) => Assert.Empty(coder.Code<Statement>(text));

    [Fact]
    public void Find_WordsInsideAQuotation_AreTheSpeakersAlone()
    {
        var statement = Assert.Single(coder.Code<Statement>("\"They told us that the bridge was safe,\" Pavel Orlov said."));
        Assert.Equal("Pavel Orlov", statement.Speaker);
    }

    [Theory]
    [InlineData("The army chief, Pavel Orlov, left for talks. The army chief said the road was open.", "Pavel Orlov")]
    [InlineData("A deputy was heard. \"We shall see,\" the foreign minister said. Ana Ruiz, the foreign minister, then left.", "Ana Ruiz")]
    public void Find_DescriptionOfSomebodyNamedInTheReport_IsThatPerson(string text, string speaker) =>
        Assert.Equal([speaker], coder.Code<Statement>(text).Select(statement => statement.Speaker).Distinct());

    [Fact]
    public void Find_ForeignMinisterOfAnotherState_IsNotTheOneNamed()
    {
        var statements = coder.Code<Statement>("The foreign minister of Sudan, Ana Ruiz, left. The Egyptian foreign minister said the talks had failed.");
        Assert.DoesNotContain("Ana Ruiz", Assert.Single(statements).Speaker, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_HeBehindWhatIsSaid_IsWhoeverSpokeBefore()
    {
        var statements = coder.Code<Statement>("Pavel Orlov said that the talks were going well. Juan Torres had shown himself willing, he said.");
        Assert.Equal(["Pavel Orlov", "Pavel Orlov"], statements.Select(statement => statement.Speaker));
    }

    [Fact]
    public void Find_NumberOfPeopleBehindTheVerb_IsNoSpeaker()
    {
        var statement = Assert.Single(coder.Code<Statement>("The mayor, Ana Ruiz, said 12 people of the town might leave."));
        Assert.Equal("Ana Ruiz", statement.Speaker);
    }

    [Fact]
    public void Find_WeInTheTextOfAnOrganisation_IsWhoeverTheHeadlineNames()
    {
        var report = CoderFixture.ReportOf("The road has been closed for a month. We call on all sides to open it.") with { Title = "Statement by the Council of Elders on the road" };
        var statement = Assert.Single(coder.Code(report).Records.OfType<Statement>());
        Assert.Equal("the Council of Elders", statement.Speaker);
    }

    [Theory]
    [InlineData("Press statement issued by the Harbour Office – Goma\n\nMonday\n\n", "Harbour Office")]
    [InlineData("The road\n\nA bulletin of the Lake Road Monitor | 3 May\n\n", "Lake Road Monitor")]
    public void Find_WeInTheTextOfAnOrganisation_IsWhoeverALineOverItNames(string heading, string speaker) =>
        Assert.Equal(speaker, Assert.Single(coder.Code<Statement>(heading + "The road has been closed for a month. We call on all sides to open it.")).Speaker);

    [Fact]
    public void Find_MayorOfAVillage_IsNotTheStateToldBefore()
    {
        var statements = coder.Code<Statement>("Ukraine said that the road was closed. Some homes in a village burned down, its mayor said.");
        Assert.Equal(["Ukraine", "Ukraine's mayor"], statements.Select(statement => statement.Speaker));
    }

    [Fact]
    public void Find_WeWhereNobodyIsTold_IsNoStatement() =>
        Assert.Empty(coder.Code<Statement>("The road has been closed for a month. We call on all sides to open it."));
}
