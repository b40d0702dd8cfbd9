using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public sealed class NameRecognizerTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private readonly SentenceAnalyzer _analyzer = new(fixture.Model, findNames: true);

    [Theory]
    [InlineData("Benjamin Netanyahu met Antony Blinken in Jerusalem on Monday.", "Person Benjamin Netanyahu|Person Antony Blinken|Place Jerusalem")]
    [InlineData("The United Nations said Hamas had left Gaza.", "Organization United Nations|Organization Hamas|Place Gaza")]
    [InlineData("Fighters shelled Kharkiv and Sumy, Oleh Syniehubov told Reuters.", "Place Kharkiv|Place Sumy|Person Oleh Syniehubov|Organization Reuters")]
    [InlineData("The World Food Programme reached El Fasher in North Darfur.", "Organization World Food Programme|Place El Fasher|Place North Darfur")]
    [InlineData("Talks between Colombians and Americans resumed on Tuesday.", null)]
    public void Find_PlainSentence_FindsNames(string text, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], Find(text).Select(n => $"{n.Kind} {n.Span.Of(text)}"));

    [Theory]
    [InlineData("Egyptian Foreign Minister Badr Abdelatty spoke in Cairo.", "Egyptian Foreign Minister")]
    [InlineData("Ahmed Khalil, the prime minister of Qatar, spoke in Doha.", "prime minister of Qatar")]
    [InlineData("The 59-year-old former minister John Smith spoke.", "59-year-old former minister")]
    public void Find_PersonWithOffice_BindsIt(string text, string office) =>
        Assert.Equal(office, Find(text).First(n => n.Kind == NameKind.Person).Office?.Of(text));

    [Fact]
    public void Find_AcronymInBrackets_BindsIt()
    {
        const string text = "The Palestine Liberation Organization (PLO) agreed.";
        var names = Find(text);
        Assert.Equal(["Palestine Liberation Organization", "PLO"], names.Select(n => n.Span.Of(text)));
        Assert.Equal("PLO", names[0].Acronym);
    }

    [Fact]
    public void Find_Register_AddsNamesAndDecidesKinds()
    {
        const string text = "Quux fighters left the Zorbland University.";
        var names = Find(text, new Register());
        Assert.Contains(names, n => n.Span.Of(text) == "Quux" && n.Kind == NameKind.Organization);
        Assert.Contains(names, n => n.Span.Of(text) == "Zorbland" && n.Kind == NameKind.Place);
    }

    [Fact]
    public void Find_SentenceWithoutModel_FindsNothing() =>
        Assert.Empty(new NameRecognizer().Find(new ParsedSentence("Gaza", 0, 0, new TextSpan(0, 4), [new Token(new TextSpan(0, 4), "Gaza", "Gaza", Upos.Propn, "NNP", -1, "root")])));

    private IReadOnlyList<NameMention> Find(string text, INameRegister? register = null) =>
        new NameRecognizer(register).Find(_analyzer.Analyze(text, 0, 0, new TextSpan(0, text.Length)));

    private sealed class Register : INameRegister
    {
        public NameKind? Find(ReadOnlySpan<char> name) => name switch { "Quux" => NameKind.Organization, "Zorbland" => NameKind.Place, _ => null };
    }
}
