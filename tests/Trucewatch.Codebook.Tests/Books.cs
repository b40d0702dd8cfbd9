namespace Trucewatch.Codebook.Tests;

/// <summary>Small codebooks given as text.</summary>
internal static class Books
{
    /// <summary>A page of an event with the given lines under its rules.</summary>
    public static string Page(string rules, string id = "raid") => $"---\nkind: event\nid: {id}\n---\n# Raid\n\n## Rules\n{rules}\n";

    public static CodebookLoad Load(params (string File, string Text)[] files) =>
        CodebookLoader.Load(files.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal));

    /// <summary>Loads one page, <c>events/raid.md</c>.</summary>
    public static CodebookLoad Load(string text) => Load(("events/raid.md", text));

    /// <summary>The page of one event whose rules must be right.</summary>
    public static CodebookPage Right(string rules)
    {
        var load = Load(Page(rules));
        Assert.Empty(load.Diagnostics);
        return Assert.Single(load.Pages);
    }
}
