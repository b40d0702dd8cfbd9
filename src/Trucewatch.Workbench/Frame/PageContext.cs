using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

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

    /// <summary>The session of who sits there; null where there are no accounts, or a program asks.</summary>
    public required Session? Session { get; init; }

    /// <summary>The accounts; null where there are none.</summary>
    public required AccountBook? Book { get; init; }

    /// <summary>Which reports have come since an act.</summary>
    public required NewReports NewReports { get; init; }

    /// <summary>Whether who sits there may judge records here.</summary>
    public bool CanReview => Refusal(Permission.Review) is null;

    /// <summary>Whether who sits there may keep what is theirs in the store.</summary>
    public bool CanKeep => Refusal(Permission.Keep) is null;

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

    /// <summary>Whether the page is on all situations where none is asked for; the others are on one process.</summary>
    public bool IsOfAll => Path is "/" or "/reports" or "/records" or "/search" or "/sources" or "/review";

    /// <summary>What is asked for from the beginning of the list, with the situation that the page shows.</summary>
    public PageQuery Shown => Query with { After = null, Situation = IsOfAll ? Query.Situation : Situation };

    /// <summary>Where the process stands.</summary>
    public ProcessState State => Moment.StateOf(Situation, Query.AsOf);

    /// <summary>The name of a situation.</summary>
    public string NameOf(string? situation) => situation is null
        ? "No known situation"
        : Options.Name(situation) is { } name ? UnitText.Heading(name) : situation;

    /// <summary>The address of a page on the same process at the same day.</summary>
    public string To(string path) => Query.Process.To(path);

    /// <summary>Where one sentence of a report is read, with a record marked.</summary>
    public static string ToRecord(string report, string record) => $"/reports/{report}/records/{record}";

    /// <summary>Where a report is read.</summary>
    public static string ToReport(string report) => $"/reports/{report}";

    /// <summary>The reports that came after the act that the address names, and fit its filters, in the order in which they came; null where it names none.</summary>
    /// <exception cref="BadHttpRequestException">What it names is no number of an act.</exception>
    public async Task<IReadOnlyList<string>?> CameAfterAsync()
    {
        if (Query["came-after"] is not { } asked)
            return null;
        if (!long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var act))
            throw new BadHttpRequestException($"came-after={asked}: expected the number of an act");
        var arrivals = await NewReports.SinceAsync(act, Query, Cancellation);
        return [.. arrivals.Select(arrival => arrival.Document)];
    }

    /// <summary>Why who sits there may not do something; null where they may.</summary>
    public (string Title, string Why)? Refusal(Permission permission)
    {
        var needed = permission switch
        {
            Permission.Review => AccountRole.Analyst,
            Permission.Administer => AccountRole.Administrator,
            _ => AccountRole.Reader,
        };
        if (Visitor.Role < needed)
            return ("You may not do this", $"It takes the role {AccountRoles.NameOf(needed)}, and {Visitor.Name} is {AccountRoles.NameOf(Visitor.Role)}; an administrator of this workbench can change that. [TW0814]");
        return permission is Permission.Review or Permission.Keep && !Options.CanReview
            ? ("The store is open to be read only", "Nothing can be kept here: the workbench was started to read only, or the store may not be written to. [TW0807]")
            : null;
    }
}
