using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>store copy FROM TO</c>: a whole store into another, of the same or of another database.</summary>
internal static class StoreVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics) =>
        new("store", "Copy a whole store into another") { Copy(surroundings, diagnostics) };

    private static Command Copy(Surroundings surroundings, Diagnostics diagnostics)
    {
        var from = new Argument<string>("FROM") { Description = "The store to copy: a SQLite file, or a PostgreSQL database as postgresql://user:password@host:port/database" };
        var to = new Argument<string>("TO") { Description = "Where to: a file that is not there yet, or a database without a store or with an empty one" };
        from.Validators.Add(CommonOptions.RefuseOptions);
        to.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var verb = new Command("copy", "Copy all that a store has into a new one, then check every hash, quotation and link of the copy") { from, to, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            await using var original = await Stores.OpenAsync(surroundings, source, LedgerAccess.Read, cancellation);
            await using var copy = await Stores.OpenAsync(surroundings, target, LedgerAccess.Write, cancellation);
            var copied = await copy.CopyFromAsync(original, cancellation);
            var verify = new Verify(surroundings, diagnostics, copy, Stores.Shown(target, copy));
            return await verify.RunAsync(copied, options.FormatOf(parsed, surroundings), cancellation) ? ExitStatus.Done : ExitStatus.PartlyDone;
        });
        return verb;
    }
}
