using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Trucewatch.Workbench.Tests;

/// <summary>The MCP server, asked by the client of the same kit, over the program's own standard input and output.</summary>
public sealed class McpTests(SampleWorkbench workbench) : IAsyncLifetime
{
    // As it was built for its users; beside the tests stand only those of its assemblies that the tests need.
    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Trucewatch.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "trucewatch.dll");

    private McpClient? _client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Program, "mcp", "--store", workbench.Store],
        }),
        cancellationToken: Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
    }

    [Fact]
    public async Task ListTools_All_AreThereAndReadOnly()
    {
        var tools = await _client!.ListToolsAsync(cancellationToken: Cancellation);
        Assert.Equal(["conflicts", "evidence", "figures", "proposal", "search", "where_it_stands"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint);
            Assert.NotEqual("", tool.Description);
        });
    }

    [Theory]
    [InlineData("search", "words", "hostages")]
    [InlineData("where_it_stands", "situation", "gaza")]
    [InlineData("proposal", "state", "agreed")]
    [InlineData("figures", "measure", "killed")]
    [InlineData("conflicts", "state", "open")]
    public async Task Call_EachTool_AnswersWithWordsOfReportsAndLinks(string tool, string name, string value)
    {
        var answer = await AskAsync(tool, (name, value));
        var text = answer.GetRawText();
        Assert.Contains("\"link\":\"http://127.0.0.1:5080/", text, StringComparison.Ordinal);
        Assert.Contains(tool == "search" ? "\"snippet\":\"" : "\"quote\":\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereItStands_AsOfADay_KnowsNothingLater()
    {
        var during = await AskAsync("where_it_stands", ("situation", "gaza"), ("asOf", "2025-03-10"));
        Assert.True(during.GetProperty("processes")[0].GetProperty("status").GetProperty("truce_in_force").GetBoolean());
        var after = await AskAsync("where_it_stands", ("situation", "gaza"), ("asOf", "2025-04-10"));
        Assert.False(after.GetProperty("processes")[0].GetProperty("status").GetProperty("truce_in_force").GetBoolean());
    }

    [Fact]
    public async Task Evidence_OfWhatAnotherAnswerNames_IsItsSentence()
    {
        var conflicts = await AskAsync("conflicts", ("situation", "gaza"));
        var told = conflicts.GetProperty("conflicts")[0].GetProperty("values")[0].GetProperty("evidence")[0];
        var evidence = await AskAsync("evidence", ("document", told.GetProperty("document").GetString()!), ("record", told.GetProperty("record").GetString()!));
        Assert.Contains(told.GetProperty("quote").GetString(), evidence.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("quote").GetString()));
    }

    [Theory]
    [InlineData("where_it_stands", "situation", "atlantis", "atlantis")]
    [InlineData("figures", "since", "soon", "2025-03-24")]
    [InlineData("proposal", "id", "proposal:none", "proposal:none")]
    public async Task Call_WithWhatCannotBe_SaysWhy(string tool, string name, string value, string said)
    {
        var result = await _client!.CallToolAsync(tool, new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = value }, cancellationToken: Cancellation);
        Assert.True(result.IsError);
        Assert.Contains(said, result.Content.OfType<TextContentBlock>().Single().Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> AskAsync(string tool, params (string Name, string Value)[] arguments)
    {
        var result = await _client!.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value, StringComparer.Ordinal), cancellationToken: Cancellation);
        var text = result.Content.OfType<TextContentBlock>().Single().Text;
        Assert.False(result.IsError ?? false, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
