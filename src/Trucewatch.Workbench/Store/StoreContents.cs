namespace Trucewatch.Workbench;

/// <summary>How much a store has, and of which codebooks.</summary>
internal sealed record StoreContents
{
    /// <summary>How many reports.</summary>
    public required int Reports { get; init; }

    /// <summary>How many of them give no date.</summary>
    public required int Undated { get; init; }

    /// <summary>The first of the days that reports give: that of capture, which the store counts where they give none, says nothing of what they tell.</summary>
    public required DateOnly? First { get; init; }

    /// <summary>The last of them.</summary>
    public required DateOnly? Last { get; init; }

    /// <summary>How many records of each kind, in order of its name.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Records { get; init; }

    /// <summary>How many reports each version of the codebook was used for, the most used first.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Codebooks { get; init; }

    /// <summary>Of all reports of a table.</summary>
    public static StoreContents Of(ReportTable table)
    {
        var all = table.Fitting(new PageQuery());
        var days = all.Select(table.At).Where(dated => dated.IsDated).Select(dated => dated.Day).ToList();
        return new StoreContents
        {
            Reports = all.Count,
            Undated = all.Count - days.Count,
            First = days.Count > 0 ? days.Min() : null,
            Last = days.Count > 0 ? days.Max() : null,
            Records = [.. table.Kinds.Select(kind => KeyValuePair.Create(kind, table.Count(all, kind, category: null)))],
            Codebooks = [.. all.Select(table.At).CountBy(dated => dated.Coded.Codebook).OrderByDescending(pair => pair.Value)],
        };
    }
}
