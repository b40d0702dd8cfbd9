using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>show KIND</c>: lists what is in the store.</summary>
internal static class ShowVerb
{
    private static readonly string[] Kinds =
        ["reports", "records", "figures", "events", "statements", "proposals", "positions", "truces", "commitments", "allegations", "conflicts", "civilians", "stories", "sources", "codings", "withdrawn", "withdrawn-records", "exports"];

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) };
        kind.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Kinds.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"show {result.Tokens[0].Value}: expected one of {string.Join(", ", Kinds)}");
        });
        var options = new CommonOptions();
        var measure = new Option<string?>("--measure") { Description = "Only figures of this measure, such as killed", HelpName = "NAME" };
        var type = new Option<string?>("--type") { Description = "Only events of this type, such as truce-violation", HelpName = "NAME" };
        var series = new Option<bool>("--series") { Description = "Figures over time: one line a measure, subject and place" };
        var search = new Option<string?>("--search")
        {
            Description = "Only reports that have all these words; words in double quotation marks stand together",
            HelpName = "WORDS",
        };
        var verb = new Command("show", "List what is in the store") { kind };
        options.AddFilters(verb);
        verb.Add(measure);
        verb.Add(type);
        verb.Add(search);
        verb.Add(series);
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            var filter = options.Filter(parsed) with
            {
                Text = parsed.GetValue(search),
                Category = parsed.GetValue(measure) ?? parsed.GetValue(type),
            };
            // What these list is of the whole store, with its times.
            var name = parsed.GetRequiredValue(kind);
            if ((name is "withdrawn" or "withdrawn-records" or "exports" && filter != LedgerFilter.All) || (name == "codings" && filter.KnownAt is not null))
                throw new CliException("TW0770", $"show {name} lists all, with their times; leave {(name == "codings" ? "--known-at" : "the filters")} out");
            var show = new Show(surroundings, ledger, filter, options.FormatOf(parsed, surroundings));
            await show.RunAsync(name, parsed.GetValue(series), cancellation);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }
}
