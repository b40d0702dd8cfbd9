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
    public static WorkbenchOptions Of(Surroundings surroundings, ILedger ledger, string? codebook, int port) => new()
    {
        Ledger = ledger,
        Tool = CommandLine.Tool,
        Parties = CoderComposition.PartiesOf,
        Name = CoderComposition.NameOf,
        Locate = CoderComposition.Locate,
        Codebook = () => CoderComposition.LoadCodebook(codebook),
        Clock = surroundings.Clock,
        Port = port,
    };
}
