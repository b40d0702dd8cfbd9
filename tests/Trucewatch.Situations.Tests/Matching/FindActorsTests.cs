using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

public class FindActorsTests
{
    [Theory]
    [InlineData("Israel struck.", "Israel", "Israel", ActorForm.Name)]
    [InlineData("The IDF said so.", "IDF", "Israel", ActorForm.Body)]
    [InlineData("Israel's army said so.", "Israel's army", "Israel", ActorForm.Body)]
    [InlineData("Netanyahu’s office said so.", "Netanyahu", "Israel", ActorForm.Person)]
    [InlineData("the Israeli prime minister left", "Israeli prime minister", "Israel", ActorForm.Office)]
    [InlineData("the prime minister of Qatar left", "prime minister of Qatar", "Qatar", ActorForm.Office)]
    [InlineData("Ukrainian drones", "Ukrainian", "Ukraine", ActorForm.Demonym)]
    [InlineData("the Kremlin spokesman", "Kremlin spokesman", "Russia", ActorForm.Office)]
    [InlineData("Moscow said", "Moscow", "Russia", ActorForm.Metonym)]
    [InlineData("Kiev said", "Kiev", "Ukraine", ActorForm.Metonym)]
    [InlineData("US-backed fighters", "US", "United States", ActorForm.Name)]
    [InlineData("in the U.S.", "U.S.", "United States", ActorForm.Name)]
    [InlineData("Unrwa said", "Unrwa", "United Nations", ActorForm.Body)]
    [InlineData("Houthis' missiles", "Houthis", "Houthis", ActorForm.Name)]
    [InlineData("Ansar Allah fighters", "Ansar Allah fighters", "Houthis", ActorForm.Body)]
    [InlineData("the Rapid Support Forces", "Rapid Support Forces", "RSF", ActorForm.Name)]
    [InlineData("Sudan's army", "Sudan's army", "SAF", ActorForm.Name)]
    [InlineData("Gaza’s Health Ministry said", "Gaza’s Health Ministry", "Gaza Health Ministry", ActorForm.Name)]
    [InlineData("the Palestinian president, Mahmoud Abbas", "Palestinian president", "Palestinian Authority", ActorForm.Office)]
    [InlineData("Hamas's leader", "Hamas's leader", "Hamas", ActorForm.Office)]
    [InlineData("M23 rebels", "M23 rebels", "M23", ActorForm.Name)]
    [InlineData("Rwanda’s foreign minister", "Rwanda’s foreign minister", "Rwanda", ActorForm.Office)]
    [InlineData("Pakistani troops", "Pakistani troops", "Pakistan", ActorForm.Body)]
    [InlineData("Médecins Sans Frontières", "Médecins Sans Frontières", "Medecins Sans Frontieres", ActorForm.Name)]
    [InlineData("the families of the hostages wept", "families of the hostages", "hostages' families", ActorForm.Collective)]
    [InlineData("Downing Street said", "Downing Street", "United Kingdom", ActorForm.Metonym)]
    public void FindActors_FirstMention_HasPartyAndForm(string text, string words, string party, ActorForm form)
    {
        var mention = Find(text, new DateOnly(2024, 3, 1))[0];
        Assert.Equal((words, party, form), (mention.Span.Of(text), mention.Party, mention.Form));
    }

    [Theory]
    [InlineData("Biden said", "2024-05-01", "United States")]
    [InlineData("Biden said", "2025-01-19", "United States")]
    [InlineData("Trump said", "2025-01-21", "United States")]
    [InlineData("Trump said", "2018-05-01", "United States")]
    [InlineData("Sullivan said", "2024-03-01", "United States")]
    [InlineData("Lavrov said", "2022-03-01", "Russia")]
    [InlineData("Witkoff said", "2025-06-01", "United States")]
    [InlineData("Zelenskyy said", "2023-06-01", "Ukraine")]
    [InlineData("Poroshenko said", "2015-02-12", "Ukraine")]
    [InlineData("Kabila said", "2012-11-27", "DR Congo")]
    [InlineData("Arafat said", "2001-06-01", "Palestinian Authority")]
    [InlineData("al-Burhan said", "2024-03-01", "SAF")]
    [InlineData("Hemedti said", "2024-03-01", "RSF")]
    public void FindActors_SurnameInOffice_GivesTheParty(string text, string date, string party)
    {
        var mention = Assert.Single(Find(text, Day(date)));
        Assert.Equal((party, ActorForm.Person, false), (mention.Party, mention.Form, mention.IsFormer));
    }

    [Theory]
    [InlineData("Sullivan said", "2025-09-01")]
    [InlineData("Witkoff said", "2015-06-01")]
    [InlineData("Javed Sullivan said", "2024-03-01")]
    [InlineData("Rubio Alvarez said", "2025-03-01")]
    [InlineData("in may and us, who care", "2024-03-01")]
    public void FindActors_NobodyKnown_FindsNothing(string text, string date) => Assert.Empty(Find(text, Day(date)));

    [Fact]
    public void FindActors_PersonMovesOffice_FollowsTheDate()
    {
        const string Text = "Mark Rutte said";
        Assert.Equal("Netherlands", Find(Text, new DateOnly(2022, 1, 1))[0].Party);
        Assert.Equal("NATO", Find(Text, new DateOnly(2025, 6, 1))[0].Party);
        Assert.Equal("Russia", Find("Sergei Shoigu", new DateOnly(2023, 1, 1))[0].Party);
    }

    [Theory]
    [InlineData("Former Israeli prime minister Ehud Olmert said", "2024-01-01", "Ehud Olmert", "Israel")]
    [InlineData("former President Bill Clinton said", "2009-08-04", "Bill Clinton", "United States")]
    [InlineData("Joe Biden said", "2025-12-01", "Joe Biden", "United States")]
    public void FindActors_OutOfOffice_KeepsTheNameAndTellsTheFormerParty(string text, string date, string name, string former)
    {
        var mention = Assert.Single(Find(text, Day(date)));
        Assert.Equal((name, ActorKind.Person, true, former), (mention.Party, mention.Kind, mention.IsFormer, mention.FormerParty));
    }

    [Fact]
    public void FindActors_AdjectiveTitleAndName_AreOneMention()
    {
        const string Text = "US Secretary of State Antony Blinken met Israeli Prime Minister Benjamin Netanyahu and Lt. Gen. Abdel Fattah al-Burhan.";
        Assert.Equal(
            ["US Secretary of State Antony Blinken = United States", "Israeli Prime Minister Benjamin Netanyahu = Israel", "Lt. Gen. Abdel Fattah al-Burhan = SAF"],
            Find(Text, new DateOnly(2024, 1, 9)).Select(mention => $"{mention.Span.Of(Text)} = {mention.Party}"));
    }

    [Fact]
    public void FindActors_UnknownNameAfterTitle_IsKept()
    {
        const string Text = "Russian Foreign Ministry spokesman Pyotr Ilyich Neverov spoke on Monday.";
        var mention = Assert.Single(Find(Text, new DateOnly(2024, 1, 9)));
        Assert.Equal(("Russia", "Pyotr Ilyich Neverov", ActorForm.Person), (mention.Party, mention.PersonName, mention.Form));
    }

    [Fact]
    public void FindActors_OwnersPerson_IsApartFromTheEnvoyNamedAfterIt()
    {
        const string Text = "President Trump's envoy Steve Witkoff";
        Assert.Equal(["President Trump", "envoy Steve Witkoff"], Find(Text, new DateOnly(2025, 3, 1)).Select(mention => mention.Span.Of(Text)));
    }

    [Theory]
    [InlineData("Syrian rebels", "Syria", "rebels")]
    [InlineData("Egyptian and Qatari mediators", "Egypt", "Qatar")]
    [InlineData("the mediators and Hamas gunmen", "mediators", "Hamas")]
    [InlineData("EU foreign policy chief Kaja Kallas and Zelensky", "European Union", "Ukraine")]
    public void FindActors_TwoActors_AreBothFound(string text, string first, string second) =>
        Assert.Equal([first, second], Find(text, new DateOnly(2025, 3, 1)).Select(mention => mention.Party));

    [Fact]
    public void FindActors_SentenceBreak_JoinsNothing() =>
        Assert.Equal(["Iran", "Prime Minister Benjamin Netanyahu"], Texts("It came from Iran. Prime Minister Benjamin Netanyahu spoke.", "2024-05-01"));

    [Fact]
    public void FindActors_LocalName_NeedsItsSituation()
    {
        const string Text = "the junta said";
        Assert.DoesNotContain(Find(Text, new DateOnly(2024, 1, 1)), mention => mention.Party == "Myanmar");
        var all = new TextSpan(0, Text.Length);
        Assert.Equal("Myanmar", Data.Register.FindActors(Text, all, new DateOnly(2024, 1, 1), ["myanmar"])[0].Party);
    }

    [Fact]
    public void FindActors_FullNameElsewhereInTheText_ExplainsTheSurname()
    {
        const string Text = "Joe Biden spoke. Biden left.";
        var second = Data.Register.FindActors(Text, new TextSpan(17, Text.Length), new DateOnly(2025, 12, 1));
        Assert.Equal("Joe Biden", Assert.Single(second).PersonName);
    }

    [Fact]
    public void FindActors_SpanOutsideTheText_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Data.Register.FindActors("abc", new TextSpan(1, 9), date: null));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    private static IReadOnlyList<ActorMention> Find(string text, DateOnly date) => Data.Register.FindActors(text, new TextSpan(0, text.Length), date);

    private static string[] Texts(string text, string date) => Find(text, Day(date)).Select(mention => mention.Span.Of(text)).ToArray();
}
