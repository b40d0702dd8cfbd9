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
}
