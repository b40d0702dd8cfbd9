using System.Runtime.CompilerServices;

namespace Trucewatch.Cli;

/// <summary>What arguments name.</summary>
internal static class NamedThings
{
    /// <summary>The arguments in their order; in place of <c>-</c> the lines of standard input, without those that are empty.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(Surroundings surroundings, IReadOnlyList<string> arguments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var argument in arguments)
        {
            if (argument != "-")
            {
                yield return argument;
                continue;
            }

            using var input = new StreamReader(surroundings.Input());
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (line.Trim() is { Length: > 0 } named)
                    yield return named;
            }
        }
    }
}
