using System.Text;
using Trucewatch.Language;
using Trucewatch.Queue;

namespace Trucewatch.Cli;

/// <summary>What a run of the program has around it; tests give their own.</summary>
internal sealed record Surroundings
{
    private const int PlainWidth = 100;

    /// <summary>Results go here and nothing else does.</summary>
    public required Stream Output { get; init; }

    /// <summary>Progress and diagnostics.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Read where <c>-</c> stands for a path.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Whether a person looks at the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at the diagnostics as they come.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether each line of the diagnostics is an object of JSON, for programs that gather logs.</summary>
    public bool LogsAsJson { get; init; }

    /// <summary>How many columns a table may take.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The time of captures, of delays between requests and of timeouts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder that the sample, the codebook and the situations lie in.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The folder that relative paths start from and new stores are made in.</summary>
    public string WorkFolder { get; init; } = ".";

    /// <summary>How many reports are coded at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Makes the coder for a folder with a codebook, null for the program's own; called when a verb first needs it.</summary>
    public required Func<string?, IReportCoder> Coder { get; init; }

    /// <summary>Loads the language model; called when a verb first needs it alone.</summary>
    public Func<LanguageModel> Language { get; init; } = CoderComposition.Language;

    /// <summary>Opens a queue; called when a verb needs one.</summary>
    public Func<Surroundings, QueueOpening, CancellationToken, Task<IReportQueue>> OpenQueue { get; init; } = Queues.OpenAsync;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Surroundings
        {
            Output = Console.OpenStandardOutput(),
            Error = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }),
            Input = Console.OpenStandardInput,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            LogsAsJson = Environment.GetEnvironmentVariable("TRUCEWATCH_LOG") == "json",
            Width = Columns(),
            Coder = CoderComposition.Compose,
        };
    }

    private static int Columns()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var said) && said > 0)
            return said;
        if (Console.IsOutputRedirected)
            return PlainWidth;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : PlainWidth;
        }
        catch (IOException)
        {
            // Some terminals do not tell.
            return PlainWidth;
        }
    }
}
