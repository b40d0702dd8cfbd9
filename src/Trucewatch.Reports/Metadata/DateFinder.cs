using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>Finds when a report was published and changed in the lines around its story.</summary>
internal static class DateFinder
{
    private const int LongestLine = 160;

    /// <summary>The best date of publication among the lines; null when none is told.</summary>
    public static PublicationTime? Published(Surroundings lines)
    {
        var (best, bestScore) = (default(PublicationTime), 0.0);
        var distance = 0;
        foreach (var block in lines.Before())
        {
            distance++;
            if (block.Text.Length > LongestLine || !DateText.IsMostlyDate(block.Text))
                continue;
            if (DateText.Find(PublishedPart(block.Text), "line before the story") is not { } date)
                continue;
            var score = Score(block.Text, date) - (distance * 0.03);
            if (score > bestScore)
                (best, bestScore) = (date, score);
        }

        return best
            ?? DateText.Find(Dateline(lines.FirstParagraph), "dateline")
            ?? InByline(lines)
            ?? After(lines);
    }

    /// <summary>The date in a line that says it was updated; null when there is none.</summary>
    public static PublicationTime? Updated(Surroundings lines)
    {
        foreach (var block in lines.Before())
        {
            if (block.Text.Length <= LongestLine && UpdatedPart(block.Text) is { } part && DateText.Find(part, "line before the story") is { } date)
                return date;
        }

        return null;
    }

    private static double Score(string line, PublicationTime date)
    {
        var score = 2.0;
        // "Updated" comes second to a date of its own; bars of weather and the day's date belong to the page and not to the report.
        if (IsUpdate(line))
            score -= 1;
        if (line.Contains('°', StringComparison.Ordinal) || line.StartsWith("date ", StringComparison.OrdinalIgnoreCase) && !line.Contains(':', StringComparison.Ordinal))
            score -= 1.2;
        if (line.Contains("posted", StringComparison.OrdinalIgnoreCase) || line.Contains("publish", StringComparison.OrdinalIgnoreCase))
            score += 1;
        if (date.Time is not null)
            score += 0.7;
        return score;
    }

    private static bool IsUpdate(string line) =>
        (line.Contains("updated", StringComparison.OrdinalIgnoreCase) || line.Contains("modified", StringComparison.OrdinalIgnoreCase))
        && !line.Contains("publish", StringComparison.OrdinalIgnoreCase) && !line.Contains("posted", StringComparison.OrdinalIgnoreCase);

    // "Updated March 24, 2025, Published March 23, 2025": each word speaks for what follows it.
    private static string PublishedPart(string line)
    {
        var published = line.IndexOf("publish", StringComparison.OrdinalIgnoreCase);
        if (published < 0)
            published = line.IndexOf("posted", StringComparison.OrdinalIgnoreCase);
        return published > 0 && UpdatedAt(line) is >= 0 and var updated && updated < published ? line[published..] : line;
    }

    private static string? UpdatedPart(string line)
    {
        var updated = UpdatedAt(line);
        if (updated < 0)
            return null;
        var published = line.IndexOf("publish", updated, StringComparison.OrdinalIgnoreCase);
        return published < 0 ? line[updated..] : line[updated..published];
    }

    private static int UpdatedAt(string line)
    {
        var updated = line.IndexOf("updated", StringComparison.OrdinalIgnoreCase);
        return updated >= 0 ? updated : line.IndexOf("modified", StringComparison.OrdinalIgnoreCase);
    }

    // "By AFP | Published: 19 March 2025" has more words than a line of date.
    private static PublicationTime? InByline(Surroundings lines)
    {
        foreach (var block in lines.Before())
        {
            if (block.Text.Length <= LongestLine && Phrases.Find(block.Text.ToLowerInvariant()).HasFlag(PhraseKind.Byline) &&
                DateText.Find(block.Text, "byline") is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PublicationTime? After(Surroundings lines)
    {
        foreach (var block in lines.After())
        {
            if (block.Text.Length > LongestLine || !IsLabelled(block.Text))
                continue;
            if (DateText.Find(block.Text, "line after the story") is { } date)
                return date;
        }

        return null;
    }

    private static bool IsLabelled(string line) =>
        line.StartsWith("publish", StringComparison.OrdinalIgnoreCase) || line.StartsWith("posted", StringComparison.OrdinalIgnoreCase) ||
        (line.StartsWith("date", StringComparison.OrdinalIgnoreCase) && DateText.IsMostlyDate(line));

    // What stands before the dash of "CAIRO, March 24, 2025 (Reuters) -".
    private static string Dateline(string paragraph)
    {
        var head = paragraph.AsSpan(0, Math.Min(paragraph.Length, 80));
        var dash = head.IndexOfAny('—', '–');
        if (dash < 0)
            dash = head.IndexOf(" - ", StringComparison.Ordinal);
        if (dash < 0)
            dash = head.IndexOf(" -- ", StringComparison.Ordinal);
        return dash < 0 ? "" : head[..dash].ToString();
    }
}
