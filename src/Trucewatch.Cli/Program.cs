using System.Runtime.InteropServices;

namespace Trucewatch.Cli;

/// <summary>The program's entry.</summary>
internal static class Program
{
    // SIGXFSZ, by its number on Linux and macOS.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static async Task<int> Main(string[] arguments)
    {
        // Where a limit on the size of files is met, the writing is to fail and be told; the system would end the program without a word.
        using var ignored = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, static signal => signal.Cancel = true);
        return await new CommandLine(Surroundings.OfProcess()).RunAsync(arguments);
    }
}
