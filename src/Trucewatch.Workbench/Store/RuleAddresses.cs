using Trucewatch.Codebook;

namespace Trucewatch.Workbench;

/// <summary>The codebook's pages, and where each of its rules stands in them.</summary>
internal sealed class RuleAddresses(WorkbenchOptions options)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _pages = new(() => CodebookSite.Render(options.Codebook()));

    private readonly Lazy<IReadOnlyDictionary<string, string>> _rules = new(() => options.Codebook().Pages
        .SelectMany(page => page.Rules.Select(rule => (Name: $"{page.Id}/{rule.Name}", Address: $"/codebook/{Path.ChangeExtension(page.File, ".html")}#rule-{rule.Name}")))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Name, pair => pair.Address, StringComparer.Ordinal));

    /// <summary>The rendered pages, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Pages => _pages.Value;

    /// <summary>Where a rule, named <c>entry/rule</c>, is explained; null where no page has it.</summary>
    public string? AddressOf(string rule) => _rules.Value.GetValueOrDefault(rule);
}
