namespace Trucewatch.Codebook.Tests;

public sealed class PageReaderTests
{
    private const string Raid = """
        ---
        kind: event
        id: raid
        plover: ASSAULT
        by: subject, owner of object
        ---
        # A raid
        Troops enter and leave.

        ## Rules
        - verb: raid, storm,
            break into
          name: raids
          with object: @homes,
            {place}
          priority: -2
        - noun: raid
          by: owner

        ## Words
        @homes: home, house,
          tower block
        @camps: camp

        ## Examples
            Troops raided the town.
                raid by nobody, actual
                no truce-start
            Ana slept.
                no raid
        """;

    [Fact]
    public void Read_Head_GivesKindIdTitleAndAttributes()
    {
        var page = Assert.Single(Books.Load(Raid).Pages);
        Assert.Equal((PageKind.Event, "raid", "A raid", "events/raid.md"), (page.Kind, page.Id, page.Title, page.File));
        Assert.Equal("ASSAULT", page.Attributes["plover"]);
        Assert.Equal(["subject", "owner of object"], page.Captures["by"].Select(path => path.ToString()));
        Assert.Equal(["object", "owner"], page.Captures["by"][1].Steps);
    }

    [Fact]
    public void Read_RuleOverSeveralLines_IsOneRule()
    {
        var load = Books.Load(Raid);
        Assert.Empty(load.Diagnostics);
        var rules = load.Pages[0].Rules;
        Assert.Equal([("raids", 11, TriggerKind.Verb, -2), ("2", 17, TriggerKind.Noun, 0)], rules.Select(rule => (rule.Name, rule.Line, rule.Trigger, rule.Priority)));
        Assert.Equal(["break", "into", "raid", "storm"], rules[0].Words.Written.Order(StringComparer.Ordinal));
        var condition = Assert.Single(rules[0].Conditions);
        Assert.Equal((ConditionRelation.Fills, false, "object"), (condition.Relation, condition.Negative, condition.Path!.ToString()));
        Assert.Equal(["place"], condition.Test.Classes);
        Assert.Contains("house", condition.Test.Written);
        Assert.Equal("owner", Assert.Single(rules[1].Captures["by"]).ToString());
    }

    [Fact]
    public void Read_GroupOverSeveralLines_HasAllItsWords()
    {
        var load = Books.Load(Raid);
        Assert.Equal(["home", "house", "tower block"], load.Pages[0].Groups["homes"]);
        Assert.Equal(["block", "home", "house", "tower"], load.Groups["homes"].Written.Order(StringComparer.Ordinal));
        Assert.Equal(["camp"], load.Groups["camps"].Written);
    }

    [Fact]
    public void Read_Examples_HaveTheirLinesAndExpectations()
    {
        var examples = Books.Load(Raid).Pages[0].Examples;
        Assert.Equal([("Troops raided the town.", 26), ("Ana slept.", 29)], examples.Select(example => (example.Text, example.Line)));
        Assert.Equal(
            [(27, false, "raid", "by nobody, actual"), (28, true, "truce-start", "")],
            examples[0].Expectations.Select(line => (line.Line, line.Negative, line.Category, line.Details)));
    }

    [Fact]
    public void Read_LinesEndedAsOnWindows_GiveTheSamePage()
    {
        var unix = Books.Load(Raid).Pages[0];
        var windows = Books.Load(Raid.ReplaceLineEndings("\r\n"));
        Assert.Empty(windows.Diagnostics);
        Assert.Equal(unix.Rules.Select(rule => (rule.Name, rule.Line)), windows.Pages[0].Rules.Select(rule => (rule.Name, rule.Line)));
        Assert.Equal(unix.Examples.Select(example => example.Text), windows.Pages[0].Examples.Select(example => example.Text));
    }
}
