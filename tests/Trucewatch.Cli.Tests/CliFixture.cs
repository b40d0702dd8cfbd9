using System.Text;
using System.Text.Json;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Queue.Specification;

namespace Trucewatch.Cli.Tests;

/// <summary>Runs the program inside the test, in a folder of the test's own.</summary>
public abstract class CliFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal IReportCoder Coder { get; set; } = new PlainCoder();

    /// <summary>The queue that every address names.</summary>
    internal MemoryReportQueue Queue { get; } = new();

    protected StoppedClock Clock { get; set; } = new(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero));

    protected bool LogsAsJson { get; set; }

    protected string Input { get; set; } = "";

    protected int Workers { get; set; } = 2;

    protected int Width { get; set; } = 100;

    protected string? ProgramFolder { get; set; }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Path(string name) => _folder.File(name);

    protected void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }

    internal async Task<CliRun> RunAsync(params string[] arguments) => await RunAsync(terminal: false, arguments);

    internal async Task<CliRun> RunAsync(bool terminal, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var status = await new CommandLine(new Surroundings
        {
            Output = output,
            Error = error,
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            OutputIsTerminal = terminal,
            ErrorIsTerminal = terminal,
            Clock = Clock,
            LogsAsJson = LogsAsJson,
            WorkFolder = _folder.File(""),
            ProgramFolder = ProgramFolder ?? _folder.File(""),
            Workers = Workers,
            Width = Width,
            Coder = _ => Coder,
            OpenQueue = (_, _, _) => Task.FromResult<Trucewatch.Queue.IReportQueue>(Queue),
        }).RunAsync(arguments);
        return new CliRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    internal sealed record CliRun(int Status, string Output, string Error)
    {
        public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

        public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public IReadOnlyList<string?> Of(string field) => [.. Lines.Select(line => line.TryGetProperty(field, out var value) ? value.ToString() : null)];
    }
}
