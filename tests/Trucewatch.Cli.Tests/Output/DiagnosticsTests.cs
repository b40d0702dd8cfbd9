using System.Text.Json;

namespace Trucewatch.Cli.Tests;

public sealed class DiagnosticsTests : CliFixture
{
    [Fact]
    public async Task Ingest_LogsAsJson_EachLineIsAnObjectWithCodeAndSource()
    {
        LogsAsJson = true;
        Write("in/a.txt", "Ten were killed.");
        Write("in/fault.txt", "fault");
        var run = await RunAsync(terminal: true, "ingest", "in", "gone\n.txt", "--format", "jsonl");
        var lines = run.ErrorLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [("fault", "TW0799", "in/fault.txt"), ("fault", "TW0111", "gone\n.txt"), ("note", null, null)],
            lines.Select(line => (line.GetProperty("level").GetString(), line.GetProperty("code").GetString(), line.GetProperty("source").GetString())));
        Assert.All(lines, line => Assert.Equal("2025-04-01T12:00:00.000Z", line.GetProperty("time").GetString()));
        Assert.Contains("1 report added", lines[^1].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_LogsAsJson_LinesKeepTheirCodes()
    {
        LogsAsJson = true;
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt", "--queue", "amqp://localhost");
        var isFirst = true;
        Coder = new PlainCoder
        {
            Coding = () =>
            {
                if (isFirst)
                    Queue.Break();
                isFirst = false;
            },
        };
        var run = await RunAsync("worker", "--until-empty");
        var line = Assert.Single(run.ErrorLines.Select(line => JsonDocument.Parse(line).RootElement), line => line.GetProperty("code").GetString() == "TW0901");
        Assert.Equal("memory: went away; trying again in 1 s", line.GetProperty("message").GetString());
    }
}
