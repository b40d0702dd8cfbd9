using Trucewatch.Ledger;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary>What the workbench needs of the program.</summary>
internal static class WorkbenchComposition
{
    /// <summary>For a store.</summary>
    /// <param name="surroundings">Of the program.</param>
    /// <param name="ledger">The store.</param>
    /// <param name="codebook">A folder with pages of the user's own; null for none.</param>
    /// <param name="port">The port to listen on.</param>
    /// <param name="canReview">Whether the store is open to be written.</param>
    public static WorkbenchOptions Of(Surroundings surroundings, ILedger ledger, string? codebook, int port, bool canReview)
    {
        // Loaded when somebody first wants a sentence that gave no record.
        var coder = new Lazy<IReportCoder>(() => surroundings.Coder(codebook));
        return new WorkbenchOptions
        {
            Ledger = ledger,
            Tool = CommandLine.Tool,
            Parties = CoderComposition.PartiesOf,
            Name = CoderComposition.NameOf,
            Locate = CoderComposition.Locate,
            Codebook = () => CoderComposition.LoadCodebook(codebook),
            Clock = surroundings.Clock,
            Port = port,
            LogsAsJson = surroundings.LogsAsJson,
            CanReview = canReview,
            Sentences = (report, content) => ReportSentences.Of(coder.Value, report, content),
        };
    }
}
