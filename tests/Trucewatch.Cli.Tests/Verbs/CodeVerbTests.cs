namespace Trucewatch.Cli.Tests;

public sealed class CodeVerbTests : CliFixture
{
    [Fact]
    public async Task Code_FilesAndFolders_PrintsReportsInTheOrderGiven()
    {
        Write("b.txt", "Bee.");
        Write("folder/2.html", "Two.");
        Write("folder/1.txt", "One.");
        Write("folder/sub/3.TXT", "Three.");
        Write("folder/picture.png", "no");
        Write("folder/notes.md", "no");
        Write("a.odd", "Named outright.");
        var run = await RunAsync("code", "b.txt", "folder", "a.odd");
        Assert.Equal(0, run.Status);
        Assert.Equal(
            ["b.txt", "folder/1.txt", "folder/2.html", "folder/sub/3.TXT", "a.odd"],
            run.Lines.Where(line => line.GetProperty("kind").GetString() == "document").Select(line => line.GetProperty("source").GetString()));
        Assert.Equal(["trucewatch: 2 other files in the folders passed over"], run.ErrorLines);
    }

    [Fact]
    public async Task Code_ManyReportsOnManyWorkers_KeepsTheirOrder()
    {
        Workers = 4;
        Coder = new SlowCoder();
        for (var number = 0; number < 60; number++)
            Write($"in/{number:D2}.txt", $"{number} were killed.");
        var run = await RunAsync("code", "in");
        Assert.Equal(
            Enumerable.Range(0, 60).Select(number => $"in/{number:D2}.txt"),
            run.Lines.Where(line => line.GetProperty("kind").GetString() == "document").Select(line => line.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Code_StandardInput_IsReadWhereTheDashStands()
    {
        Write("a.txt", "A.");
        Input = "From elsewhere.";
        var run = await RunAsync("code", "a.txt", "-");
        Assert.Equal(0, run.Status);
        Assert.Equal(["A.", "From elsewhere."], run.Of("text").OfType<string>());
        Assert.Equal("-", run.Lines[^3].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Code_BadInputs_AreNamedOnOneLineEachAndTheOthersDone()
    {
        Write("good.txt", "Good.");
        Write("empty.txt", "");
        Write("fault.txt", "fault");
        Write("last.txt", "Last.");
        var run = await RunAsync("code", "missing.txt", "good.txt", "empty.txt", "fault.txt", "last.txt");
        Assert.Equal(1, run.Status);
        Assert.Equal(["Good.", "Last."], run.Of("text").OfType<string>());
        Assert.Equal(
            [
                "trucewatch: missing.txt: Found no file or folder of this name. Check the spelling and the current folder. [TW0111]",
                "trucewatch: empty.txt: Found no text at all. [TW0101]",
                "trucewatch: fault.txt: Found a fault in the program (InvalidOperationException: a fault of two lines). Please report it with this input. [TW0799]",
            ],
            run.ErrorLines);
    }

    [Fact]
    public async Task Code_FolderWithoutPermission_IsNamedAndTheOthersDone()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not hold for this user");
        if (OperatingSystem.IsWindows())
            return;
        Write("in/a.txt", "A.");
        Write("in/closed/b.txt", "B.");
        File.SetUnixFileMode(Path("in/closed"), UnixFileMode.None);
        try
        {
            var run = await RunAsync("code", "in");
            Assert.Equal(1, run.Status);
            Assert.Equal(["A."], run.Of("text").OfType<string>());
            Assert.Contains("in/closed: Found no permission", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(Path("in/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Code_LinkBackToTheFolder_Ends()
    {
        Write("in/a.txt", "A.");
        Directory.CreateSymbolicLink(Path("in/again"), Path("in"));
        var run = await RunAsync("code", "in");
        Assert.Equal(["A."], run.Of("text").OfType<string>());
    }

    [Theory]
    [InlineData]
    [InlineData("code")]
    [InlineData("nosuch")]
    [InlineData("code", "--nosuch", "a.txt")]
    [InlineData("code", "a.txt", "--format", "xml")]
    [InlineData("show", "nosuch")]
    [InlineData("show")]
    [InlineData("show", "reports", "--since", "yesterday")]
    [InlineData("show", "reports", "--as-of", "2025-02-30")]
    [InlineData("show", "reports", "--store", "postgresql://localhost:none/x")]
    [InlineData("show", "reports", "--store", "none.db")]
    public async Task Run_WrongUsage_SaysWhatIsWrongAndEndsWithTwo(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.StartsWith("trucewatch: ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\[TW0\d\d\d\]", run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("code", "--help")]
    [InlineData("ingest", "-h")]
    [InlineData("show", "--help")]
    [InlineData("status", "--help")]
    [InlineData("demo", "--help")]
    public async Task Help_EveryVerb_TeachesWithExamples(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Error);
        Assert.Contains("Examples:\n  trucewatch ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_Asked_IsTheProgramsOwn()
    {
        var run = await RunAsync("--version");
        Assert.Equal(0, run.Status);
        Assert.Matches(@"^trucewatch \d+\.\d+\.\d+\r?\n$", run.Output);
    }

    [Fact]
    public async Task Code_AsTable_ShowsRecords()
    {
        Write("a.txt", "Ten were killed.\nHe said so.");
        var run = await RunAsync("code", "a.txt", "--format", "table");
        Assert.Contains("killed 16", run.Output, StringComparison.Ordinal);
        Assert.Contains("He said so.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OnATerminal_ShowsProgressBesideTheResults()
    {
        Write("a.txt", "A.");
        Write("b\n.txt", "fault");
        var run = await RunAsync(terminal: true, "code", ".", "--format", "jsonl");
        Assert.Contains("1/2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1/2", run.Output, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines, line => line.Contains("TW0799", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_ExplainAsText_SaysWhatFiredNearlyDidAndWasGivenUp()
    {
        Write("a.txt", "3 were hit.");
        var run = await RunAsync("code", "--explain", "--format", "table", "a.txt");
        Assert.Equal(0, run.Status);
        Assert.Equal(
            ["a.txt", "", "[0] 3 were hit.", "    fired     killed/killed at 'were': killed 3", "    nearly    strike/1 at 'hit': lacks with object: home", "    given up  at '40': counts no word"],
            run.Output.Split(['\n', '\r']).Take(6));
    }

    [Fact]
    public async Task Code_ExplainAsLines_GivesAnObjectASentence()
    {
        Write("a.txt", "3 were hit 𝒶.");
        var run = await RunAsync("code", "--explain", "a.txt", "missing.txt");
        Assert.Equal(1, run.Status);
        var line = Assert.Single(run.Lines);
        Assert.Equal("explanation", line.GetProperty("kind").GetString());
        Assert.Equal(13, line.GetProperty("end").GetInt32());
        Assert.Equal("killed/killed", line.GetProperty("fired")[0].GetProperty("rule").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, line.GetProperty("given_up")[0].GetProperty("rule").ValueKind);
    }

    [Fact]
    public async Task Code_ExplainOfAFaultyReport_IsNamedAndTheOthersDone()
    {
        Write("fault.txt", "fault");
        Write("last.txt", "3 were hit.");
        var run = await RunAsync("code", "--explain", "fault.txt", "last.txt");
        Assert.Equal(1, run.Status);
        Assert.Single(run.Lines);
        Assert.StartsWith("trucewatch: fault.txt: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.EndsWith("[TW0799]", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ExplainAsCsv_IsRefused()
    {
        Write("a.txt", "3 were hit.");
        var run = await RunAsync("code", "--explain", "--format", "csv", "a.txt");
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0725]", run.Error, StringComparison.Ordinal);
    }

    private sealed class SlowCoder : IReportCoder
    {
        private readonly PlainCoder _coder = new();

        public string Codebook => _coder.Codebook;

        public string Models => _coder.Models;

        public ExplainedReport? Explain(Reports.Capture capture, out Reports.ReadProblem? problem) => _coder.Explain(capture, out problem);

        public Records.CodedReport Recode(Records.Report report) => _coder.Recode(report);

        public CodedOutcome Code(Reports.Capture capture)
        {
            // Earlier ones take longer than later ones.
            SpinWait.SpinUntil(() => false, (capture.Bytes.Span[0] * 7) % 13);
            return _coder.Code(capture);
        }
    }
}
