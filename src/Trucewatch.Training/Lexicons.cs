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

    private static List<string> Words(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Trucewatch.Training.Lexicons.{name}.txt")
            ?? throw new InvalidOperationException($"The word list '{name}' is not in the program.");
        using var reader = new StreamReader(stream);
        List<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
