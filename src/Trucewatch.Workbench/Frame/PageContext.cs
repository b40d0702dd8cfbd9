using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>What a page is made of.</summary>
internal sealed record PageContext
{
    public required WorkbenchOptions Options { get; init; }

    public required StoreMoment Moment { get; init; }

    public required PageQuery Query { get; init; }

    /// <summary>The path asked for.</summary>
    public required string Path { get; init; }

    /// <summary>The parts of the path that its pattern leaves open.</summary>
    public required Func<string, string?> Part { get; init; }

    /// <summary>The codebook's pages.</summary>
    public required RuleAddresses Rules { get; init; }

    /// <summary>What the fields of records may hold.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The sentences of reports.</summary>
    public required SentenceLists Sentences { get; init; }

    /// <summary>Who sits at the browser.</summary>
    public required Visitor Visitor { get; init; }

    /// <summary>The hidden field that a form needs; the first use marks the answer.</summary>
    public required Func<Markup> Token { get; init; }

    /// <summary>The act that has just been done, which the page then tells of; null where none was.</summary>
    public long? Done { get; init; }

    /// <summary>The page to go to after a form; null for the one that follows from it.</summary>
    public string? Back { get; init; }

    /// <summary>What was typed into a form that comes back; null on a page that is only looked at.</summary>
    public SentForm? Sent { get; init; }

    /// <summary>What is wrong with that.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Who was quicker; null where nobody was.</summary>
    public ReviewConflict? Conflict { get; init; }

    /// <summary>The address of this page, without what was just done.</summary>
    public string Here => Query.To(Path);

    public required CancellationToken Cancellation { get; init; }

    public ILedger Ledger => Options.Ledger;

    /// <summary>The situation that a page on one process shows: the one asked for, else that of most reports.</summary>
    public string? Situation => Query.Situation ?? (Moment.Processes.Count > 0 ? Moment.Processes[0].Situation : null);

    /// <summary>Where the process stands.</summary>
    public ProcessState State => Moment.StateOf(Situation, Query.AsOf);

    /// <summary>The name of a situation.</summary>
    public string NameOf(string? situation) => situation is null
        ? "No known situation"
        : Options.Name(situation) is { } name ? char.ToUpperInvariant(name[0]) + name[1..] : situation;

    /// <summary>The address of a page on the same process at the same day.</summary>
    public string To(string path) => Query.Process.To(path);

    /// <summary>Where one sentence of a report is read, with a record marked.</summary>
    public static string ToRecord(string report, string record) => $"/reports/{report}/records/{record}";

    /// <summary>Where a report is read.</summary>
    public static string ToReport(string report) => $"/reports/{report}";
}
