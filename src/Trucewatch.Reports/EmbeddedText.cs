using System.Text;

namespace Trucewatch.Reports;

/// <summary>The word lists and models that stand beside the code and are built into it.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a list, without blank lines and those that begin with <c>#</c>.</summary>
    /// <param name="name">The file's name, unique in the project.</param>
    public static IEnumerable<string> Lines(string name)
    {
        foreach (var line in Read(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The lines of a list of the shape <c>name: words</c>, split at the first colon and the words at blanks.</summary>
    public static IEnumerable<(string Name, string[] Words)> Groups(string name)
    {
        foreach (var line in Lines(name))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new InvalidDataException($"{name}: found the line '{line}', expected 'name: words'.");
            yield return (line[..colon].Trim(), line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The whole of a file.</summary>
    public static string Read(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of a file.</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The resource '{name}' is not built into Trucewatch.Reports.");
}
