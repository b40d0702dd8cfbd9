namespace Trucewatch.Cli;

/// <summary>The program's entry.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => new CommandLine(Surroundings.OfProcess()).RunAsync(arguments);
}
