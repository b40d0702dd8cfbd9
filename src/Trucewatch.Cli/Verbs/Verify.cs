using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>Checks a store and tells what was found.</summary>
internal sealed class Verify(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, string store)
{
    private const int Shown = 10;

    /// <summary>Does it; a line for each flaw, then the summary.</summary>
    /// <param name="asked">The hash of a state that should be in the store's past; null to ask for none.</param>
    /// <param name="format">Of the summary.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>Whether all is as it should be.</returns>
    public async Task<bool> RunAsync(string? asked, OutputFormat format, CancellationToken cancellation)
    {
        var begun = surroundings.Clock.GetTimestamp();
        var check = await ledger.VerifyAsync(Tell, cancellation);
        var seconds = surroundings.Clock.GetElapsedTime(begun).TotalSeconds;
        if (check.Withdrawn > 0)
            await TellWithdrawnAsync(cancellation);
        if (check.IsUnswept)
            diagnostics.Say($"{store}: what was deleted may still lie in the database's files, which were not made anew since; withdraw one of the reports again (trucewatch show withdrawn) [TW0772]");
        var head = await ledger.ReadHeadAsync(cancellation);
        var past = asked is null ? null : await ledger.FindHeadAsync(asked, cancellation);
        if (asked is not null && past is null)
        {
            diagnostics.Fault(
                "TW0740",
                $"{store}: no act of the chain has the hash {asked}; the store never had this state, or its past has been changed. "
                + "Compare with the copy that the hash was taken from");
        }

        await VerifySummary.WriteAsync(surroundings, format, new VerifyResult(store, check, head, past, seconds), cancellation);
        return check.Flaws == 0 && (asked is null || past is not null);
    }

    /// <summary>Checks what was copied: the copy itself, and that it has all that was there and the same last act.</summary>
    public async Task<bool> RunAsync(LedgerCopy copied, OutputFormat format, CancellationToken cancellation)
    {
        var isSound = await RunAsync(copied.Head?.Hash, format, cancellation);
        var isWhole = (await ledger.ReadHeadAsync(cancellation))?.Hash == copied.Head?.Hash;
        if (!isWhole)
            diagnostics.Fault("TW0747", $"{store}: the copy ends with another act than the store that was copied; copy again into a new store");
        return isSound && isWhole;
    }

    // Deleted by policy is no flaw, and whoever proves a store is to know what is not in it.
    private async Task TellWithdrawnAsync(CancellationToken cancellation)
    {
        var acts = await ledger.ReadWithdrawalsAsync(null, cancellation).GroupBy(note => note.Act).ToListAsync(cancellation);
        foreach (var act in acts.Take(Shown))
        {
            var first = act.First();
            var more = act.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {act.Count() - 1:N0} more") : "";
            diagnostics.Say($"{store}: act {act.Key}, {first.At:yyyy-MM-dd}: {first.By} deleted for good {first.Document}{more}: {first.Reason}");
        }

        diagnostics.Say($"{store}: {(acts.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"and {acts.Count - Shown:N0} acts of the same sort; ") : "")}all that was deleted: trucewatch show withdrawn");
    }

    private void Tell(LedgerFlaw flaw)
    {
        var expected = flaw.Expected is null ? "" : $"; expected {flaw.Expected}";
        var found = flaw.Found is null ? "" : $"{(flaw.Expected is null ? ";" : ",")} found {flaw.Found}";
        diagnostics.Fault(flaw.Code, $"{store}: {flaw.Where}: {flaw.What}{expected}{found}");
    }
}
