using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Runs the examples of a codebook's pages.</summary>
public sealed class ExampleRunner(ReportCoder coder)
{
    // Who held which office depends on the day; examples are read as reports of this one.
    private static readonly DateOnly Day = new(2025, 6, 1);

    /// <summary>The examples that do not come out as their pages say.</summary>
    public IReadOnlyList<ExampleFailure> Run(IEnumerable<CodebookPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var failures = new List<ExampleFailure>();
        foreach (var example in pages.SelectMany(page => page.Examples))
        {
            var records = coder.Code(AsReport(example)).Records;
            foreach (var expectation in example.Expectations)
            {
                if (!new ExampleLine(expectation).Holds(records))
                    failures.Add(new ExampleFailure(example.File, expectation.Line, example.Text, expectation.Text, [.. records.Select(Describe)]));
            }
        }

        return failures;
    }

    /// <summary>The example as a report of one sentence or a few.</summary>
    internal static Report AsReport(PageExample example) => new()
    {
        Id = "example:" + example.File + ":" + example.Line.ToString(CultureInfo.InvariantCulture),
        Source = example.File,
        MediaType = "text/plain",
        Language = "en",
        Published = new PublicationTime(Day),
        Text = example.Text,
    };

    /// <summary>The record as an example would write it.</summary>
    private static string Describe(ReportRecord record) => record switch
    {
        Event found => found.Type + Part(" by ", found.By) + Part(" to ", found.To) + ", " + ContractNames.Of(found.Status),
        Figure found => string.Create(CultureInfo.InvariantCulture, $"{found.Measure} {ContractNames.Of(found.Hedge)} {found.Min}..{found.Max}, {ContractNames.Of(found.Status)}"),
        Statement found => $"statement by {found.Speaker}, {(found.Direct ? "direct" : "indirect")}{(found.Anonymous ? ", anonymous" : "")}",
        Proposal found => $"offer{Part(" by ", found.By)} ({string.Join("; ", found.Terms.Select(Describe).Concat(found.Positions.Select(position => $"stance {position.Stance} by {position.Actor}")))})",
        _ => record.Kind,
    };

    private static string Describe(ProposalTerm term) =>
        string.Create(CultureInfo.InvariantCulture, $"term {term.Term} {term.Count}{(term.Days is { } days ? $"{days} days" : "")}").TrimEnd();

    private static string Part(string word, IReadOnlyList<string> names) => names.Count == 0 ? "" : word + string.Join(", ", names);
}
