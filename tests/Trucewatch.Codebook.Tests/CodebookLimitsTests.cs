using System.Text;

namespace Trucewatch.Codebook.Tests;

/// <summary>Pages from strangers: what would take memory or depth without end is a fault with a code.</summary>
public sealed class CodebookLimitsTests
{
    [Fact]
    public void Load_GroupsThatNameOneAnotherTwice_IsAFaultAndNoListWithoutEnd()
    {
        var rules = new StringBuilder("- verb: @g0\n\n## Words\n");
        for (var i = 0; i < 40; i++)
            rules.Append($"@g{i}: @g{i + 1}, @g{i + 1}\n");
        rules.Append("@g40: raid, storm\n");
        var load = Books.Load(Books.Page(rules.ToString()));
        Assert.Contains(load.Diagnostics, fault => fault.Code == "TW0214");
        Assert.All(load.Groups.Values, group => Assert.InRange(group.TriggerWords.Count, 0, 50_000));
    }

    [Fact]
    public void Load_GroupsWithinGroupsWithoutEnd_IsAFault()
    {
        const int Depth = 20_000;
        var rules = new StringBuilder("- verb: @g0\n\n## Words\n");
        for (var i = 0; i < Depth; i++)
            rules.Append($"@g{i}: @g{i + 1}\n");
        rules.Append($"@g{Depth}: raid\n");
        Assert.Contains(Books.Load(Books.Page(rules.ToString())).Diagnostics, fault => fault.Code == "TW0215");
    }

    [Theory]
    [InlineData("- verb: raid\n  by: {0}")]
    [InlineData("- verb: raid\n  with {0}: town")]
    public void Load_PathOfAHundredThousandWays_IsAFault(string rule)
    {
        var path = string.Join(" + ", Enumerable.Repeat("to", 100_000));
        Assert.Contains(Books.Load(Books.Page(rule.Replace("{0}", path, StringComparison.Ordinal))).Diagnostics, fault => fault.Code is "TW0222" or "TW0223");
    }

    [Theory]
    [InlineData("", "\na line of prose")]
    [InlineData("@a: town", "\n  village,")]
    [InlineData("- verb: raid\n  with object: town", "\n    village,")]
    public void Load_PartsThatGoOnForManyLines_TakeMemoryByTheirLength(string first, string line)
    {
        long Allocated(int lines)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var load = Books.Load(Books.Page(first + string.Concat(Enumerable.Repeat(line, lines))));
            if (load.Pages.Count > 0)
                CodebookSite.Render(load);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(100);
        Assert.InRange((double)Allocated(16_000) / Allocated(2_000), 0, 16);
    }

    [Fact]
    public void Load_PageTooLong_IsAFaultAndTheRestIsRead()
    {
        var folder = Directory.CreateTempSubdirectory("trucewatch-codebook-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "long.md"), Books.Page("- verb: raid") + new string('x', 1 << 20));
            File.WriteAllText(Path.Combine(folder.FullName, "short.md"), Books.Page("- verb: storm"));
            var load = CodebookLoader.Load(folder.FullName);
            var fault = Assert.Single(load.Diagnostics);
            Assert.Equal(("TW0209", "long.md"), (fault.Code, fault.File));
            Assert.Single(load.Pages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_LinkBackToTheFolder_Ends()
    {
        var folder = Directory.CreateTempSubdirectory("trucewatch-codebook-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "raid.md"), Books.Page("- verb: raid"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "again"), folder.FullName);
            var load = CodebookLoader.Load(folder.FullName);
            Assert.Empty(load.Diagnostics);
            Assert.Single(load.Pages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
