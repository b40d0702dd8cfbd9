using System.Text;
using Spectre.Console;

namespace Trucewatch.Cli;

/// <summary>Opens standard output for people: with colors on a terminal, as plain text elsewhere.</summary>
internal static class Terminal
{
    public static IDisposable Open(Surroundings surroundings, out IAnsiConsole console)
    {
        var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = surroundings.OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = surroundings.Width;
        console.Profile.Capabilities.Unicode = true;
        return writer;
    }
}
