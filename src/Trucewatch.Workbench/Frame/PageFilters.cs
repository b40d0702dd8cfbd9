namespace Trucewatch.Workbench;

/// <summary>The filters that a page obeys.</summary>
[Flags]
internal enum PageFilters
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The situation.</summary>
    Situation = 1,

    /// <summary>What had been reported by a day.</summary>
    AsOf = 2,

    /// <summary>A first and a last day.</summary>
    Period = 4,

    /// <summary>Words that reports must have.</summary>
    Text = 8,
}
