using System.Text.Json.Nodes;

namespace Trucewatch.Cli.Tests;

public sealed class ImportVerbTests : CliFixture
{
    private const string Archive = "archive.jsonl";

    [Fact]
    public async Task Import_IntoANewStore_GivesTheSameExportAndAStoreWithoutFlaw()
    {
        await FillAsync();
        await JudgeAsync();
        await ExportAsync();
        Assert.Equal(["added", "added", "added"], (await ImportAsync()).Of("outcome"));
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));
        Assert.Equal(0, (await RunAsync("verify", "--store", "other.db")).Status);
        // And an archive of the one is, but for the times and acts of the stores, one of the other.
        Assert.Equal(0, (await RunAsync("export", "archive", "--store", "other.db", "--output", "again.jsonl")).Status);
        Assert.Equal(
            (await File.ReadAllLinesAsync(Path(Archive), TestContext.Current.CancellationToken)).Length,
            (await File.ReadAllLinesAsync(Path("again.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        await FillAsync();
        await JudgeAsync();
        await ExportAsync();
        await ImportAsync();
        var head = await HeadAsync();
        var again = await ImportAsync();
        Assert.Equal(["unchanged", "unchanged", "unchanged"], again.Of("outcome"));
        Assert.Equal(["0", "0", "0"], again.Of("reviews"));
        Assert.Equal(head, await HeadAsync());
    }

    [Fact]
    public async Task Import_LaterArchive_BringsLaterCodingsAndJudgementsAndAnEarlierOneNothing()
    {
        await FillAsync();
        await ExportAsync();
        File.Copy(Path(Archive), Path("early.jsonl"));
        await ImportAsync();
        Clock.Now += TimeSpan.FromHours(1);
        await JudgeAsync();
        Coder = new PlainCoder { Codebook = "codebook-2" };
        Write("b.txt", "@2025-04-02 sudan\nTwo were hurt.");
        Assert.Equal(0, (await RunAsync("ingest", "b.txt")).Status);
        await ExportAsync();
        var later = await ImportAsync();
        Assert.Equal(["unchanged", "unchanged", "coded-again"], later.Of("outcome"));
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));

        Clock.Now += TimeSpan.FromHours(1);
        // What was judged here since is newer than what the archive tells.
        var figure = (await RunAsync("show", "figures", "--store", "other.db")).Of("id")[0]!;
        Assert.Equal(0, (await RunAsync("review", "reject", figure, "--by", "Lea", "--reason", "no", "--store", "other.db")).Status);
        var here = await ExportedAsync("other.db");
        await ImportAsync();
        File.Copy(Path("early.jsonl"), Path(Archive), overwrite: true);
        Assert.Equal(["unchanged", "unchanged", "older"], (await ImportAsync()).Of("outcome"));
        Assert.Equal(here, await ExportedAsync("other.db"));
    }

    [Fact]
    public async Task Import_JudgementMadeThereBeforeTheLastImportHere_IsStillTheLater()
    {
        await FillAsync();
        var figure = (await RunAsync("show", "figures")).Of("id")[0]!;
        Assert.Equal(0, (await RunAsync("review", "edit", figure, "--set", "max=98", "--by", "Anna Berg", "--reason", "a range")).Status);
        await ExportAsync();
        File.Copy(Path(Archive), Path("early.jsonl"));
        Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(0, (await RunAsync("review", "edit", figure, "--set", "max=99", "--by", "Anna Berg", "--reason", "a wider one")).Status);
        await ExportAsync();
        File.Move(Path(Archive), Path("late.jsonl"));
        Clock.Now += TimeSpan.FromHours(1);
        File.Move(Path("early.jsonl"), Path(Archive));
        await ImportAsync();
        File.Move(Path("late.jsonl"), Path(Archive), overwrite: true);
        await ImportAsync();
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));
    }

    [Fact]
    public async Task Import_RecordEditedAndThenAcceptedByAnother_StandsAsAccepted()
    {
        await FillAsync();
        var figure = (await RunAsync("show", "figures")).Of("id")[0]!;
        Assert.Equal(0, (await RunAsync("review", "edit", figure, "--set", "max=99", "--by", "Anna Berg", "--reason", "a range")).Status);
        Assert.Equal(0, (await RunAsync("review", "accept", figure, "--by", "Omar Said")).Status);
        await ExportAsync();
        await ImportAsync();
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));
    }

    [Fact]
    public async Task Import_CommentsGradesAndMarks_ComeAlongOnceWithWhoMadeThem()
    {
        await FillAsync();
        var figures = (await RunAsync("show", "figures")).Of("id");
        await CommentAndGradeAsync(figures);
        await ExportAsync();
        var run = await ImportAsync();
        Assert.Equal(["1", "0", "1"], run.Of("comments"));
        Assert.Equal(["3", "0", "1"], run.Of("grades"));
        Assert.Equal(await ToldAsync("trucewatch.db"), await ToldAsync("other.db"));
        Assert.Equal(["restricted"], (await RunAsync("grade", "list", "--store", "other.db")).Lines.Where(line => line.GetProperty("scale").GetString() == "confidentiality").Select(line => line.GetProperty("grade").GetString()));
        // A mark keeps a report back in the new store as well.
        Assert.Contains("1 report is left out", (await RunAsync("export", "jsonl", "--store", "other.db")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify", "--store", "other.db")).Status);

        var head = await HeadAsync();
        var again = await ImportAsync();
        Assert.All(again.Of("comments").Concat(again.Of("grades")), count => Assert.Equal("0", count));
        Assert.Equal(head, await HeadAsync());
        // And back: what came from there is known there.
        Assert.Equal(0, (await RunAsync("export", "archive", "--store", "other.db", "--confidentiality", "confidential", "--output", "back.jsonl")).Status);
        var before = await ToldAsync("trucewatch.db");
        Assert.Equal(["0", "0", "0"], (await RunAsync("import", "back.jsonl", "--format", "jsonl")).Of("comments"));
        Assert.Equal(before, await ToldAsync("trucewatch.db"));
    }

    [Fact]
    public async Task Import_LaterGradeAndComment_AreAddedAndAnEarlierMarkDoesNotLoosenALaterOne()
    {
        await FillAsync();
        var figures = (await RunAsync("show", "figures")).Of("id");
        await CommentAndGradeAsync(figures);
        await ExportAsync();
        await ImportAsync();
        Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(0, (await RunAsync("grade", "source", "Harbour Courier", "--reliability", "C", "--by", "Anna Berg", "--reason", "no longer")).Status);
        Assert.Equal(0, (await RunAsync("grade", "source", "Harbour Courier", "--confidentiality", "open", "--by", "Lea", "--reason", "is public")).Status);
        Assert.Equal(0, (await RunAsync("review", "comment", figures[0]!, "--by", "Anna Berg", "--reason", "and asked again")).Status);
        await ExportAsync();
        Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(0, (await RunAsync("grade", "source", "Harbour Courier", "--confidentiality", "confidential", "--by", "Omar Said", "--reason", "not here", "--store", "other.db")).Status);
        var run = await ImportAsync();
        Assert.Equal(["1", "0", "0"], run.Of("comments"));
        Assert.Equal(["1", "0", "0"], run.Of("grades"));
        Assert.Equal("C", (await RunAsync("show", "sources", "--store", "other.db")).Lines[0].GetProperty("grades").EnumerateArray().Single(grade => grade.GetProperty("scale").GetString() == "reliability" && grade.GetProperty("by").GetString() == "Anna Berg").GetProperty("grade").GetString());
        Assert.Contains("3 reports are left out", (await RunAsync("export", "jsonl", "--store", "other.db")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CommentOnARecordThatALaterCodingFoundToo_StandsByTheLaterOne()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("review", "comment", (await RunAsync("show", "figures")).Of("id")[0]!, "--by", "Anna Berg", "--reason", "asked the author")).Status);
        Coder = new PlainCoder { Codebook = "codebook-2", WithStatements = true };
        Assert.Equal(0, (await RunAsync("recode", "--apply")).Status);
        await ExportAsync();
        Assert.Equal(["1", "0", "0"], (await ImportAsync()).Of("comments"));
        Assert.Equal(0, (await RunAsync("verify", "--store", "other.db")).Status);
    }

    [Fact]
    public async Task Import_CodingThatCameIntoForceAgainThere_DoesSoHere()
    {
        await FillAsync();
        Coder = new PlainCoder { Codebook = "codebook-2" };
        await RunAsync("recode", "--apply");
        await ExportAsync();
        File.Copy(Path(Archive), Path("early.jsonl"));
        await ImportAsync();
        Clock.Now += TimeSpan.FromHours(1);
        Coder = new PlainCoder();
        await RunAsync("recode", "--apply");
        await ExportAsync();
        // This store has no coding by the first pages yet.
        Assert.Equal(["coded-again", "coded-again", "coded-again"], (await ImportAsync()).Of("outcome"));
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));
        Clock.Now += TimeSpan.FromHours(1);
        Coder = new PlainCoder { Codebook = "codebook-2" };
        await RunAsync("recode", "--apply");
        await ExportAsync();
        Assert.Equal(["coded-again", "coded-again", "coded-again"], (await ImportAsync()).Of("outcome"));
        Assert.Equal(["unchanged", "unchanged", "unchanged"], (await ImportAsync()).Of("outcome"));
        Assert.Equal(await ExportedAsync("trucewatch.db"), await ExportedAsync("other.db"));
        Assert.Equal(0, (await RunAsync("verify", "--store", "other.db")).Status);
    }

    [Fact]
    public async Task Import_FaultyReports_AreNamedByLineAndTheOthersAreTaken()
    {
        await FillAsync();
        await ExportAsync();
        var lines = await File.ReadAllLinesAsync(Path(Archive), TestContext.Current.CancellationToken);
        var second = Array.FindIndex(lines, 1, line => line.Contains("\"kind\":\"document\"", StringComparison.Ordinal));
        var forged = JsonNode.Parse(lines[0])!;
        forged["content"] = Convert.ToBase64String("forged"u8);
        lines[0] = forged.ToJsonString();
        lines[second + 1] = lines[second + 1].Replace("\"quote\":\"", "\"quote\":\"not ", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(Path(Archive), lines, TestContext.Current.CancellationToken);
        var run = await ImportAsync(status: 1);
        Assert.Equal(["added"], run.Of("outcome"));
        Assert.Contains(run.ErrorLines, line => line.Contains($"{Archive}: line 1: the captured bytes (content) are sha256:", StringComparison.Ordinal) && line.EndsWith("[TW0501]", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains($"{Archive}: line {second + 2}: ", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("verify", "--store", "other.db")).Status);
    }

    [Fact]
    public async Task Import_ExportWithoutBytes_SaysWhichExportHasThem()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("export", "jsonl", "--output", Archive)).Status);
        var run = await ImportAsync(status: 1);
        Assert.Contains("trucewatch export archive", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Import_OtherRecordsOfTheSameCodebook_StayOut()
    {
        await FillAsync();
        await ExportAsync();
        await ImportAsync();
        var text = await File.ReadAllTextAsync(Path(Archive), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path(Archive), text.Replace("\"confidence\":1", "\"confidence\":0.5", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var before = await ExportedAsync("other.db");
        var run = await ImportAsync(status: 1);
        Assert.Equal(["coded-otherwise", "coded-otherwise", "coded-otherwise"], run.Of("outcome"));
        Assert.Contains("[TW0748]", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(before, await ExportedAsync("other.db"));
    }

    [Fact]
    public async Task Import_FileThatIsNotThere_IsNamed()
    {
        var run = await RunAsync("import", "nowhere.jsonl", "--store", "other.db");
        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere.jsonl", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "figures")]
    [InlineData("--measure", "killed")]
    [InlineData("--no-quotations", null)]
    public async Task Export_ArchiveOfPartsOfReports_IsRefused(string option, string? value)
    {
        await FillAsync();
        var run = await RunAsync([.. new[] { "export", "archive", option, value }.OfType<string>()]);
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0758]", run.Error, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        Write("a.txt", "@2025-04-01 gaza\nOFFER plan\nA third said so.");
        Write("b.txt", "@2025-04-02 sudan\nTwo were hurt.");
        Write("c.txt", "Without a day.\n😀 And one more.");
        Assert.Equal(0, (await RunAsync("ingest", "a.txt", "b.txt", "c.txt")).Status);
        // The same bytes from elsewhere.
        Write("folder/a.txt", await File.ReadAllTextAsync(Path("a.txt"), TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync("ingest", "folder/a.txt")).Status);
    }

    private async Task CommentAndGradeAsync(IReadOnlyList<string?> figures)
    {
        string[][] acts =
        [
            ["review", "comment", figures[0]!, figures[2]!, "--by", "Anna Berg", "--reason", "asked the author"],
            ["review", "reject", figures[2]!, "--by", "Omar Said", "--reason", "no figure"],
            ["grade", "source", "Harbour Courier", "--reliability", "B", "--source-kind", "outlet", "--by", "Anna Berg", "--reason", "corrects its errors"],
            ["grade", "source", "Harbour Courier", "--reliability", "A", "--by", "Omar Said", "--reason", "always right"],
            ["grade", "report", (await RunAsync("show", "reports")).Of("id")[2]!, "--confidentiality", "restricted", "--by", "Omar Said", "--reason", "names a witness"],
        ];
        foreach (var act in acts)
            Assert.Equal(0, (await RunAsync(act)).Status);
    }

    /// <summary>Comments and grades of a store, in the order of their acts, with their persons and without what an import adds to a reason.</summary>
    private async Task<string> ToldAsync(string store)
    {
        var comments = (await RunAsync("review", "list", "--store", store)).Lines.Where(line => line.GetProperty("kind").GetString() == "comment")
            .Select(line => string.Join(' ', "kind by reason record".Split(' ').Select(name => line.GetProperty(name).GetString())));
        var grades = (await RunAsync("grade", "list", "--store", store)).Lines
            .Select(line => string.Join(' ', "by reason scale grade".Split(' ').Select(name => line.GetProperty(name).GetString())));
        return string.Join('\n', comments.Concat(grades).Select(Own).Order(StringComparer.Ordinal));

        static string Own(string line)
        {
            var from = line.IndexOf(" (imported from ", StringComparison.Ordinal);
            return from < 0 ? line : line.Remove(from, line.IndexOf(')', from) + 1 - from);
        }
    }

    private async Task JudgeAsync()
    {
        var statements = await RunAsync("show", "statements");
        var figures = (await RunAsync("show", "figures")).Of("id");
        Assert.Equal(0, (await RunAsync("review", "edit", figures[0]!, "--set", "max=99", "--by", "Anna Berg", "--reason", "a range")).Status);
        Assert.Equal(0, (await RunAsync("review", "accept", figures[1]!, "--by", "Anna Berg")).Status);
        Assert.Equal(0, (await RunAsync("review", "reject", statements.Of("id")[0]!, statements.Of("id")[1]!, "--by", "Omar Said", "--reason", "no statements")).Status);
        Assert.Equal(0, (await RunAsync("review", "add", statements.Of("document")[0]!, "--kind", "event", "--quote", "OFFER plan", "--set", "type=talks", "--by", "Omar Said", "--reason", "overlooked")).Status);
    }

    private async Task ExportAsync()
    {
        File.Delete(Path(Archive));
        Assert.Equal(0, (await RunAsync("export", "archive", "--confidentiality", "confidential", "--output", Archive)).Status);
    }

    private async Task<CliRun> ImportAsync(int status = 0)
    {
        var run = await RunAsync("import", Archive, "--store", "other.db", "--format", "jsonl");
        Assert.True(status == run.Status, run.Error);
        return run;
    }

    /// <summary>All records of a store, without what is a store's own: the times and numbers of its acts.</summary>
    private async Task<string> ExportedAsync(string store)
    {
        var run = await RunAsync("export", "jsonl", "--store", store);
        Assert.Equal(0, run.Status);
        return string.Join('\n', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var node = JsonNode.Parse(line)!;
            if (node["review"] is JsonObject review)
            {
                review.Remove("at");
                review.Remove("act");
            }

            return node.ToJsonString();
        }));
    }

    private async Task<string> HeadAsync() => (await RunAsync("verify", "--store", "other.db", "--format", "jsonl")).Of("head")[0]!;
}
