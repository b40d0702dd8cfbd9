namespace Trucewatch.Codebook.Tests;

public sealed class RuleSetTests
{
    // "Sudan launched a raid on the town ; aid came quickly"
    private const string Sentence = """
        Sudan Sudan PROPN NNP 2 nsubj
        launched launch VERB VBD 0 root
        a a DET DT 4 det
        raid raid NOUN NN 2 obj
        on on ADP IN 7 case
        the the DET DT 7 det
        town town NOUN NN 4 nmod
        ; ; PUNCT : 2 punct
        aid aid NOUN NN 10 nsubj
        came come VERB VBD 2 parataxis
        quickly quickly ADV RB 10 advmod
        """;

    [Theory]
    [InlineData("with on: town", true)]
    [InlineData("with on: city", false)]
    [InlineData("without on: town", false)]
    [InlineData("without on: city", true)]
    [InlineData("as object of: launch", true)]
    [InlineData("as subject of: launch", false)]
    [InlineData("not as object of: launch", false)]
    [InlineData("under: launch", true)]
    [InlineData("under: come", false)]
    [InlineData("not under: launch", false)]
    [InlineData("not over: town", false)]
    [InlineData("not over: aid", true)]
    [InlineData("near: aid", true)]
    [InlineData("near: quickly", false)]
    [InlineData("before: launch", true)]
    [InlineData("before: town", false)]
    [InlineData("after: town", true)]
    [InlineData("after: launch", false)]
    [InlineData("clause: town", true)]
    [InlineData("clause: aid", false)]
    [InlineData("sentence: quickly", true)]
    [InlineData("not sentence: quickly", false)]
    [InlineData("self: {quoted}", true)]
    [InlineData("self: {place}", false)]
    public void Match_Condition_HoldsOrNot(string condition, bool holds)
    {
        var page = Books.Right("- noun: raid\n  " + condition);
        var found = new RuleSet([page], PageKind.Event, Trees.LightVerbs).Match(Trees.Of(Sentence), new KnownClasses((3, "quoted")));
        Assert.Equal(holds, found.Count == 1);
    }

    [Theory]
    [InlineData("verb", "launch", 1)]
    [InlineData("noun", "launch", 0)]
    [InlineData("noun", "town", 1)]
    [InlineData("verb", "town", 0)]
    [InlineData("adjective", "quickly", 1)]
    [InlineData("word", "quickly", 1)]
    [InlineData("noun", "any", 4)]
    [InlineData("counted", "raid", 0)]
    public void Match_Trigger_AsksForItsPartOfSpeech(string trigger, string words, int count) =>
        Assert.Equal(count, Match(Books.Right($"- {trigger}: {words}")).Count);

    [Fact]
    public void Match_AllConditions_MustHold() =>
        Assert.Empty(Match(Books.Right("- noun: raid\n  with on: town\n  with on: city")));

    [Fact]
    public void Match_Class_SetsOffARule()
    {
        var set = new RuleSet([Books.Right("- word: {place}")], PageKind.Event, Trees.LightVerbs);
        Assert.Equal([6], set.Match(Trees.Of(Sentence), new KnownClasses((6, "place"))).Select(match => match.Index));
    }

    [Fact]
    public void Match_RulesThatCompete_AreAllFoundWithTheirPriorities()
    {
        var found = Match(Books.Right("- noun: raid\n  priority: -1\n- noun: raid, town\n  name: high\n  priority: 3"));
        Assert.Equal([(3, -1), (3, 3), (6, 3)], found.Select(match => (match.Index, match.Rule.Priority)).Order());
    }

    [Fact]
    public void Match_WordNamedTwiceInOneRule_IsOneMatch() => Assert.Single(Match(Books.Right("- verb: launch, launched")));

    [Fact]
    public void Match_PagesOfAnotherKind_ArePassedOver() =>
        Assert.Empty(new RuleSet([Books.Right("- noun: raid")], PageKind.Measure, Trees.LightVerbs).Match(Trees.Of(Sentence), new KnownClasses()));

    [Theory]
    [InlineData("with on: town", true)]
    [InlineData("as object of: launch", true)]
    [InlineData("as subject of: come", true)]
    [InlineData("not as subject of: come", false)]
    [InlineData("as object of: come", false)]
    public void MatchCounted_ConditionAtNounOrPosition_Holds(string condition, bool holds)
    {
        var set = new RuleSet([Books.Right("- counted: raid\n  " + condition)], PageKind.Event, Trees.LightVerbs);
        var found = set.MatchCounted(Trees.Of(Sentence), counted: 3, position: 8, new KnownClasses());
        Assert.Equal(holds ? [8] : [], found.Select(match => match.Index));
    }

    private static List<RuleMatch> Match(CodebookPage page) =>
        new RuleSet([page], PageKind.Event, Trees.LightVerbs).Match(Trees.Of(Sentence), new KnownClasses());
}
