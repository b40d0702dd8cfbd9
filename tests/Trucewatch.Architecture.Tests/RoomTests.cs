using System.Xml.Linq;

namespace Trucewatch.Architecture.Tests;

/// <summary>Holds the projects to the table of rooms in docs/architecture.md.</summary>
public class RoomTests
{
    private const string Prefix = "Trucewatch.";

    private static IReadOnlyDictionary<string, string[]> Table() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .Where(line => line.StartsWith("| `" + Prefix, StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(
                cells => cells[1].Trim('`'),
                cells => cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Prefix + name).ToArray(),
                StringComparer.Ordinal);

    private static string[] References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];

    [Fact]
    public void Table_EveryRoom_IsInIt() =>
        Assert.Equal(Repository.SourceProjects.Keys.Order(StringComparer.Ordinal), Table().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void References_OfEveryRoom_AreThoseOfTheTable()
    {
        var table = Table();
        var wrong = Repository.SourceProjects
            .SelectMany(room => References(room.Value).Where(used => !table[room.Key].Contains(used)).Select(used => $"{room.Key} uses {used}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Table_EveryEntry_IsAReferenceOrReachedByOne()
    {
        var unused = Table().SelectMany(row => row.Value
            .Where(used => !References(Repository.SourceProjects[row.Key]).Contains(used))
            .Select(used => $"{row.Key} does not use {used}"));
        Assert.Empty(unused);
    }

    [Fact]
    public void Rooms_AreNotEmpty()
    {
        var empty = Repository.SourceProjects
            .Where(room => !Directory.EnumerateFiles(Path.GetDirectoryName(room.Value)!, "*.cs", SearchOption.AllDirectories).Any())
            .Select(room => room.Key);
        Assert.Empty(empty);
    }

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var listed = XDocument.Load(Path.Combine(Repository.Root, "Trucewatch.slnx")).Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value).Order(StringComparer.Ordinal);
        var there = new[] { "src", "tests", "benchmarks" }.Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(there, listed);
    }
}
