using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>What coding again came to.</summary>
internal sealed class RecodeCounts
{
    private readonly SortedDictionary<string, (int New, int Gone, int Changed)> _byCategory = new(StringComparer.Ordinal);

    /// <summary>How many reports were coded.</summary>
    public int Reports { get; set; }

    /// <summary>How many of them come out otherwise.</summary>
    public int Differing { get; private set; }

    /// <summary>How many new codings were kept.</summary>
    public int Kept { get; set; }

    /// <summary>How many come out otherwise though the pages are the same, because the program, its models or its registers are not.</summary>
    public int SameVersion { get; set; }

    /// <summary>How many older codings, by these pages and with the same records, are in force again.</summary>
    public int PutBack { get; set; }

    /// <summary>Records by measure, type or kind.</summary>
    public IReadOnlyDictionary<string, (int New, int Gone, int Changed)> ByCategory => _byCategory;

    /// <summary>All records.</summary>
    public (int New, int Gone, int Changed) Total =>
        (_byCategory.Values.Sum(one => one.New), _byCategory.Values.Sum(one => one.Gone), _byCategory.Values.Sum(one => one.Changed));

    /// <summary>Counts the changes of one report.</summary>
    public void Add(IReadOnlyList<RecordChange> changes)
    {
        Differing += changes.Count > 0 ? 1 : 0;
        foreach (var change in changes)
        {
            var (fresh, gone, changed) = _byCategory.GetValueOrDefault(change.Category);
            _byCategory[change.Category] = change.How switch
            {
                "new" => (fresh + 1, gone, changed),
                "gone" => (fresh, gone + 1, changed),
                _ => (fresh, gone, changed + 1),
            };
        }
    }
}
