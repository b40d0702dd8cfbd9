using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What the fields of records may hold, as the codebook's pages and the contract have it.</summary>
internal sealed class Vocabulary(WorkbenchOptions options)
{
    // The contract's own; no page describes it, since it is what none of the others is.
    private const string OtherAbout = "other";

    private readonly Lazy<CodebookLoad> _book = new(options.Codebook);

    /// <summary>The measures of figures.</summary>
    public IReadOnlyList<string> Measures => Ids(PageKind.Measure);

    /// <summary>The types of events.</summary>
    public IReadOnlyList<string> Types => Ids(PageKind.Event);

    /// <summary>What accusations are about.</summary>
    public IReadOnlyList<string> Abouts => [.. Ids(PageKind.About).Append(OtherAbout).Distinct(StringComparer.Ordinal)];

    /// <summary>What a proposal would do.</summary>
    public IReadOnlyList<string> Terms => Ids(PageKind.Term);

    /// <summary>Where an actor can stand on a proposal.</summary>
    public IReadOnlyList<string> Stances => Ids(PageKind.Stance);

    /// <summary>How something told stands to what is the case.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<Status>().Select(ContractNames.Of)];

    /// <summary>How firmly a number is given.</summary>
    public static IReadOnlyList<string> Hedges { get; } = [.. Enum.GetValues<Hedge>().Select(ContractNames.Of)];

    /// <summary>How words are told.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["direct", "indirect"];

    /// <summary>The unit in which a measure is counted where its page knows but one; null else.</summary>
    public string? UnitOf(string measure) => Attribute(PageKind.Measure, measure, "unit") is { } unit && unit is not "currency" && !unit.Contains(' ', StringComparison.Ordinal) ? unit : null;

    /// <summary>The PLOVER type of an event of a type that stands so to what is the case; null where there is none.</summary>
    public string? PloverOf(string type, string status) => Attribute(PageKind.Event, type, "plover-" + status) ?? Attribute(PageKind.Event, type, "plover");

    private IReadOnlyList<string> Ids(PageKind kind) => [.. _book.Value.Pages.Where(page => page.Kind == kind).Select(page => page.Id)];

    private string? Attribute(PageKind kind, string id, string name) =>
        _book.Value.Pages.FirstOrDefault(page => page.Kind == kind && page.Id == id)?.Attributes.GetValueOrDefault(name);
}
