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
            options.Store, options.Situation, since, options.AsOf, options.KnownAt, format,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            var situation = parsed.GetValue(options.Situation);
            var asOf = parsed.GetValue(options.AsOf);
            var begin = parsed.GetValue(since);
            if (begin > asOf)
                throw new CliException("TW0731", $"--since {begin:yyyy-MM-dd} is after --as-of {asOf:yyyy-MM-dd}; a period begins before it ends");
            var processes = await ProcessStates.ReportsAsync(ledger, new LedgerFilter { Situation = situation, AsOf = asOf, KnownAt = parsed.GetValue(options.KnownAt) }, cancellation);
            if (processes.Count == 0 || processes[0].Reports.Count == 0)
                throw new CliException("TW0732", $"the store has no report{(situation is null ? "" : $" on {situation}")}{(asOf is null ? "" : $" by {asOf:yyyy-MM-dd}")}; see what it has with: trucewatch show reports");
            // Without a situation, that of most reports; a brief is of one process.
            var (key, reports) = processes[0];
            var brief = BriefBuilder.Of(reports, key, begin, asOf, CoderComposition.PartiesOf(key));
            var text = parsed.GetValue(format) == Forms[1] ? BriefHtml.Write(brief) : BriefMarkdown.Write(brief);
            await surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }
}
