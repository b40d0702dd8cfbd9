using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>verify</c>: checks all that is stored, and that a state is in the store's past.</summary>
internal static class VerifyVerb
{
    private const int HashDigits = 64;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var head = new Option<string?>("--head")
        {
            Description = "Also check that the store once had this state: the hash that an earlier verify printed as its head",
            HelpName = "HASH",
        };
        head.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is var hash && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit)))
                result.AddError($"--head {hash}: expected {HashDigits} hexadecimal digits, as verify prints them");
        });
        var verb = new Command("verify", "Check every stored hash, quotation and link of the chain of acts") { options.Store, head, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var store = parsed.GetRequiredValue(options.Store);
            await using var ledger = await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation);
            var verify = new Verify(surroundings, diagnostics, ledger, Stores.Shown(store, ledger));
            return await verify.RunAsync(parsed.GetValue(head)?.ToLowerInvariant(), options.FormatOf(parsed, surroundings), cancellation)
                ? ExitStatus.Done
                : ExitStatus.PartlyDone;
        });
        return verb;
    }
}
