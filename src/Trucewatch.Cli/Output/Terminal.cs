using System.Text;
using Spectre.Console;

namespace Trucewatch.Cli;

/// <summary>Opens standard output for people: with colors on a terminal, as plain text without trailing blanks elsewhere.</summary>
internal static class Terminal
{
    /// <summary>What is written to the console stands on the output when the result is disposed.</summary>
    public static IDisposable Open(Surroundings surroundings, out IAnsiConsole console)
    {
        var page = new TerminalPage(surroundings);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = surroundings.OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(page.Writer),
        });
        console.Profile.Width = surroundings.Width;
        console.Profile.Capabilities.Unicode = true;
        return page;
    }

    private sealed class TerminalPage(Surroundings surroundings) : IDisposable
    {
        public StringWriter Writer { get; } = new();

        public void Dispose()
        {
            using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
            foreach (var line in Writer.GetStringBuilder().ToString().Split('\n').SkipLast(1))
                output.Write((surroundings.OutputIsTerminal ? line.TrimEnd('\r') : line.TrimEnd()) + "\n");
        }
    }
}
