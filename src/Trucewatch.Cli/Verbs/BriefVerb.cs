using System.CommandLine;
using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary><c>brief</c>: what is new, changed, disputed and due, each line with its evidence.</summary>
internal static class BriefVerb
{
    private static readonly string[] Forms = ["markdown", "html"];

    public static Command Build(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var since = new Option<DateOnly?>("--since")
        {
            Description = "The first day of the period; default: the week up to its end",
            HelpName = "DATE",
            CustomParser = CommonOptions.ParseDay,
        };
        var format = new Option<string>("--format") { Description = "Default: markdown", HelpName = "markdown|html", DefaultValueFactory = _ => Forms[0] };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Forms.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"--format {result.Tokens[0].Value}: expected {string.Join(" or ", Forms)}");
        });
        var verb = new Command("brief", "What is new, changed, disputed and due in a period, each line with its evidence")
        {
            options.Store, options.Situation, since, options.AsOf, format,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            var situation = parsed.GetValue(options.Situation);
            var asOf = parsed.GetValue(options.AsOf);
            var processes = await ProcessStates.ReportsAsync(ledger, new LedgerFilter { Situation = situation, AsOf = asOf }, cancellation);
            // Without a situation, that of most reports; a brief is of one process.
            var (key, reports) = processes.Count > 0 ? processes[0] : (situation, []);
            var brief = BriefBuilder.Of(reports, key, parsed.GetValue(since), asOf, CoderComposition.PartiesOf(key));
            var text = parsed.GetValue(format) == Forms[1] ? BriefHtml.Write(brief) : BriefMarkdown.Write(brief);
            await surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }
}
