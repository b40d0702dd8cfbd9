namespace Trucewatch.Cli.Tests;

public sealed class ReviewVerbTests : CliFixture
{
    private static readonly string[] Anna = ["--by", "Anna Berg"];

    [Fact]
    public async Task Reject_ARecord_LeavesItOutAndVerifies()
    {
        var figure = (await Ingested())[0];
        var run = await RunAsync(["review", "reject", figure, "--reason", "wounded", .. Anna]);
        Assert.Equal((0, "3"), (run.Status, Assert.Single(run.Lines).GetProperty("act").ToString()));
        Assert.Equal(figure, run.Lines[0].GetProperty("records")[0].GetString());
        Assert.DoesNotContain(figure, (await RunAsync("show", "records")).Of("id"));
        Assert.DoesNotContain(figure, (await RunAsync("export", "jsonl")).Of("id"));
        var verified = Assert.Single((await RunAsync("verify")).Lines);
        Assert.Equal((0L, 1L), (verified.GetProperty("flaws").GetInt64(), verified.GetProperty("reviews").GetInt64()));
    }

    [Fact]
    public async Task Edit_Fields_AreSeenInAllListsWithAMark()
    {
        var figure = (await Ingested())[0];
        var run = await RunAsync(["review", "edit", figure, "--set", "measure=injured", "--set", "max=40", "--set", "place=Rafah", "--reason", "wounded", .. Anna]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        var line = Assert.Single((await RunAsync("show", "figures")).Lines);
        Assert.Equal(("injured", 40, "Rafah"), (line.GetProperty("measure").GetString(), line.GetProperty("max").GetDouble(), line.GetProperty("place").GetString()));
        Assert.Equal(("edited", "Anna Berg"), (line.GetProperty("review").GetProperty("state").GetString(), line.GetProperty("review").GetProperty("by").GetString()));
        Assert.Contains(",edited,true,Anna Berg,", (await RunAsync("export", "csv", "--kind", "figures")).Output, StringComparison.Ordinal);
        var listed = Assert.Single((await RunAsync("review", "list", figure)).Lines);
        Assert.Equal(("edit", "wounded"), (listed.GetProperty("kind").GetString(), listed.GetProperty("reason").GetString()));
        Assert.StartsWith("injured", listed.GetProperty("made").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_OfTwoPeopleAndOfOneAndTheMachine_IsMeasured()
    {
        var figure = (await Ingested())[0];
        await RunAsync(["review", "accept", figure, .. Anna]);
        await RunAsync("review", "reject", figure, "--reason", "no", "--by", "Omar");
        var between = (await RunAsync(["review", "agreement", "--with", "Omar", .. Anna])).Lines;
        Assert.Equal(2, between.Count);
        Assert.Equal((1, 0), (between[0].GetProperty("records").GetInt32(), between[0].GetProperty("same").GetInt32()));
        Assert.Equal(("figure/killed", 1, 0, 0.0), (between[1].GetProperty("category").GetString(), between[1].GetProperty("one").GetInt32(), between[1].GetProperty("other").GetInt32(), between[1].GetProperty("f1").GetDouble()));
        var machine = (await RunAsync(["review", "agreement", .. Anna])).Lines;
        Assert.Equal((1, 1.0), (machine[0].GetProperty("same").GetInt32(), machine[1].GetProperty("f1").GetDouble()));
        var nobody = await RunAsync("review", "agreement", "--by", "Nobody");
        Assert.Equal((2, ""), (nobody.Status, nobody.Output));
        Assert.Contains("[TW0759]", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_VersionOfBefore_TellsBothVersions()
    {
        var figure = (await Ingested())[0];
        await RunAsync(["review", "edit", figure, "--set", "measure=injured", "--reason", "wounded", .. Anna]);
        var run = await RunAsync("review", "edit", figure, "--set", "measure=missing", "--reason", "gone", "--by", "Omar", "--seen", "0");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("[TW0331]", run.Error, StringComparison.Ordinal);
        Assert.Contains("you saw (version 0): killed", run.Error, StringComparison.Ordinal);
        Assert.Contains("it is now (version 3): injured", run.Error, StringComparison.Ordinal);
        Assert.Contains("act 3, edit by Anna Berg: wounded", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WordsOfASentence_StandsInIt()
    {
        await Ingested();
        var report = (await RunAsync("show", "reports")).Of("id")[0]!;
        var run = await RunAsync(["review", "add", report, "--kind", "event", "--quote", "went on", "--set", "type=talks", "--set", "by=Israel; Hamas", "--reason", "overlooked", .. Anna]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        var line = (await RunAsync("show", "events", "--type", "talks")).Lines[0];
        Assert.Equal(("Talks went on.", "added", "Hamas"), (
            line.GetProperty("evidence")[0].GetProperty("quote").GetString(), line.GetProperty("review").GetProperty("state").GetString(), line.GetProperty("by")[1].GetString()));
        await Refused("TW0755", "--kind", "event", "--quote", "never said", "--set", "type=talks");
        await Refused("TW0757", "--kind", "event", "--quote", "went on", "--set", "by=Israel");
        await Refused("TW0757", "--kind", "event", "--quote", "went on", "--set", "colour=red");
        await Refused("TW0757", "--kind", "event", "--quote", "went on", "--set", "id=x");
        await Refused("TW0757", "--kind", "figure", "--quote", "went on", "--set", "measure=killed", "--set", "min=many");

        async Task Refused(string code, params string[] arguments)
        {
            var refused = await RunAsync(["review", "add", report, .. arguments, "--reason", "x", .. Anna]);
            Assert.Equal((2, ""), (refused.Status, refused.Output));
            Assert.Contains($"[{code}]", refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reject_LinesOfStandardInput_IsOneActThatIsUndoneAsOne()
    {
        var all = await Ingested();
        // The export is act 3.
        Input = (await RunAsync("export", "jsonl")).Output + "\n";
        var run = await RunAsync(["review", "reject", "-", "--reason", "a test", .. Anna]);
        Assert.Equal(all.Count, Assert.Single(run.Lines).GetProperty("records").GetArrayLength());
        Assert.Empty((await RunAsync("show", "records")).Lines);
        Assert.Equal(0, (await RunAsync("review", "undo", "4", "--reason", "no test", "--by", "Omar")).Status);
        Assert.Equal(all, (await RunAsync("show", "records")).Of("id"));
        var list = await RunAsync("review", "list", "--format", "table");
        Assert.Contains("undo of act 4", list.Output, StringComparison.Ordinal);
        Assert.Contains("reject (undone by act 5)", list.Output, StringComparison.Ordinal);
        Assert.Equal(all.Count, (await RunAsync("review", "list", "--by", "Omar")).Lines.Count);
        var again = await RunAsync("review", "undo", "3", "--reason", "no test", "--by", "Omar");
        Assert.Equal(2, again.Status);
        Assert.Contains("[TW0334]", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"figure\"}")]
    [InlineData("{no json")]
    [InlineData("{\"id\":1,\"document\":2}")]
    public async Task Accept_LineThatNamesNoRecord_IsRefused(string line)
    {
        await Ingested();
        Input = line;
        var run = await RunAsync(["review", "accept", "-", .. Anna]);
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0756]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_NoSuchRecord_IsRefused()
    {
        await Ingested();
        var run = await RunAsync(["review", "accept", "x", .. Anna]);
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0753]", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("review", "accept", "x")).Status);
    }

    [Fact]
    public async Task Recode_AfterReview_ComparesWhatWasCodedAndKeepsWhatPeopleTouched()
    {
        var records = await Ingested();
        Input = string.Join('\n', records);
        await RunAsync(["review", "accept", "-", .. Anna]);
        Coder = new PlainCoder { Codebook = "codebook-2" };
        var run = await RunAsync("recode", "--apply");
        Assert.Equal(["gone"], run.Of("how"));
        Assert.Equal(records, (await RunAsync("show", "records")).Of("id"));
        Assert.Equal(0L, Assert.Single((await RunAsync("verify")).Lines).GetProperty("flaws").GetInt64());
    }

    private async Task<IReadOnlyList<string>> Ingested()
    {
        Write("in/a.txt", "12 were killed.\nTalks went on.\n");
        Assert.Equal(0, (await RunAsync("ingest", "in")).Status);
        return [.. (await RunAsync("show", "records")).Of("id").Select(id => id!)];
    }
}
