using System.Reflection;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>The project's own word lists, in the folder <c>Lexicons</c>.</summary>
internal static class Lexicons
{
    internal static WordLists Load() => WordLists.Join(
    [
        (WordLists.GivenName, Words("given-names")), (WordLists.Place, Words("places")), (WordLists.Organization, Words("organizations")),
        (WordLists.People, Words("peoples")), (WordLists.Title, Words("titles")),
    ]);

    /// <summary>The kinds of names in the treebank without names.</summary>
    internal static TreebankNames TreebankNames() => new(Lines("Trucewatch.Training.Lexicons.treebank-names.txt"));

    /// <summary>The lines of a list in the program, without those that begin with <c>#</c>.</summary>
    internal static List<string> Lines(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list '{resource}' is not in the program.");
        using var reader = new StreamReader(stream);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Length > 0)
                lines.Add(line);
        }

        return lines;
    }

    private static List<string> Words(string name) =>
        [.. Lines($"Trucewatch.Training.Lexicons.{name}.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
