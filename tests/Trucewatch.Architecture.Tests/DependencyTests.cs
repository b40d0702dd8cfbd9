using System.Xml.Linq;

namespace Trucewatch.Architecture.Tests;

/// <summary>Holds the list of packages to docs/dependencies.md.</summary>
public class DependencyTests
{
    [Fact]
    public void Packages_EveryOneUsed_HasALineThatSaysWhy()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dependencies.md"));
        var unexplained = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)
            .Where(name => !document.Contains(name.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) ? "SQLitePCLRaw" : name, StringComparison.Ordinal));
        Assert.Empty(unexplained);
    }

    [Fact]
    public void Packages_EveryOneListed_IsReferenced()
    {
        // FsCheck asks for an FSharp.Core that is pinned to one that can be restored.
        string[] pins = ["FSharp.Core"];
        var referenced = new[] { "*.csproj", "*.props" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
            .Where(path => !path.Contains("artifacts", StringComparison.Ordinal))
            .SelectMany(path => XDocument.Load(path).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value))
            .ToHashSet(StringComparer.Ordinal);
        var idle = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)
            .Where(name => !referenced.Contains(name) && !pins.Contains(name));
        Assert.Empty(idle);
    }
}
