namespace Trucewatch.Reports;

/// <summary>Finds who is credited with a report in the lines around its story and in its dateline.</summary>
internal static class CreditFinder
{
    private const int LongestLine = 200;

    /// <summary>The byline nearest before the story; null when there is none.</summary>
    public static Byline? Byline(Surroundings lines)
    {
        foreach (var block in lines.Before())
        {
            if (block.Text.Length <= LongestLine && Bylines.Read(block.Text) is { } byline && (byline.Authors.Count > 0 || byline.Agency is not null))
                return byline;
        }

        return null;
    }

    /// <summary>The agency that lines before the story, its dateline or lines after it credit, with where; null when none does.</summary>
    public static (string Agency, string FoundIn)? Agency(Surroundings lines)
    {
        if (Agencies.InDateline(lines.FirstParagraph) is { } dateline)
            return (dateline, "dateline");
        foreach (var block in lines.Before())
        {
            if (block.Text.Length <= LongestLine && Bylines.Read(block.Text)?.Agency is { } byline)
                return (byline, "byline");
        }

        foreach (var block in lines.After())
        {
            if (block.Text.Length <= LongestLine && (Agencies.Named(block.Text) ?? InCredit(block.Text) ?? Agencies.AsContributor(block.Text)) is { } credit)
                return (credit, "line after the story");
        }

        return null;
    }

    /// <summary>"With files from The Canadian Press", "Source: AFP", "© 2025 The Associated Press. All rights reserved."</summary>
    private static string? InCredit(string line)
    {
        foreach (var lead in (ReadOnlySpan<string>)["with files from", "with reporting from", "source:", "copyright", "©"])
        {
            var at = line.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 3)
                continue;
            var credit = line[(at + lead.Length)..].TrimStart(" ©0123456789:()c".ToCharArray());
            var end = credit.AsSpan().IndexOfAny(".;|,");
            if (Agencies.Named(end < 0 ? credit : credit[..end]) is { } agency)
                return agency;
        }

        return null;
    }
}
