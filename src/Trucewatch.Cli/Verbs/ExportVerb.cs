using System.CommandLine;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary><c>export</c>: records out of the store, in the forms that other programs read.</summary>
internal static class ExportVerb
{
    private static readonly string[] Kinds = ["figures", "events", "statements", "proposals"];

    private static readonly string[] Marks = [.. GradingScales.GradesOf(GradingScale.Confidentiality).Select(grade => grade.Value)];

    private static readonly string Formats = string.Join(", ", ReportExports.Formats.Keys);

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var place = new Argument<string?>("FORMAT") { Description = Formats, Arity = ArgumentArity.ZeroOrOne };
        place.Validators.Add(result => CheckFormat(result.Tokens.Count == 1 ? result.Tokens[0].Value : null, "", result.AddError));
        var format = new Option<string?>("--format") { Description = "The same as FORMAT. Default: jsonl", HelpName = "FORMAT" };
        format.Validators.Add(result => CheckFormat(result.Tokens.Count == 1 ? result.Tokens[0].Value : null, "--format ", result.AddError));
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file, and beside it FILE.manifest.json with query, counts and SHA-256", HelpName = "FILE" };
        var kind = new Option<string?>("--kind") { Description = "Only " + string.Join(", ", Kinds[..^1]) + " or " + Kinds[^1], HelpName = "KIND" };
        kind.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Kinds.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"--kind {result.Tokens[0].Value}: expected {string.Join(", ", Kinds)}");
        });
        var measure = new Option<string?>("--measure") { Description = "Only figures of this measure, such as killed", HelpName = "NAME" };
        var type = new Option<string?>("--type") { Description = "Only events of this type, such as truce-violation", HelpName = "NAME" };
        var search = new Option<string?>("--search") { Description = "Only reports that have all these words", HelpName = "WORDS" };
        var bare = new Option<bool>("--no-quotations") { Description = "Leave out the reports' own words; where in a report they stand stays" };
        var confidentiality = new Option<string>("--confidentiality") { Description = "Take reports along that are marked so, or less: " + string.Join(", ", Marks), DefaultValueFactory = _ => GradingScales.Open, HelpName = "MARK" };
        confidentiality.AcceptOnlyFromAmong(Marks);
        var mark = new Option<bool>("--bom") { Description = "Begin csv and hxl with a byte-order mark, for old spreadsheets" };
        var by = new Option<string?>("--by") { Description = "Who takes it, for the chain, which tells of every export. Default: your account on this machine", HelpName = "NAME" };
        by.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !PersonNames.IsName(result.Tokens[0].Value))
                result.AddError($"--by: expected a name of at most {PersonNames.Longest} characters on one line");
        });
        var verb = new Command("export", "Records out of the store, in the forms that other programs read")
        {
            place, options.Store, options.Situation, options.Since, options.Until, options.AsOf, options.KnownAt, kind, measure, type, search, format, output, bare, confidentiality, mark, by,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(place) is { } named && parsed.GetValue(format) is { } said && named != said)
                throw new CliException("TW0743", $"export {named} --format {said}: name one form");
            var name = parsed.GetValue(place) ?? parsed.GetValue(format) ?? "jsonl";
            if (name == "xlsx" && parsed.GetValue(output) is null && surroundings.OutputIsTerminal)
                throw new CliException("TW0741", "a workbook cannot be shown on a terminal; say where to write it: --output FILE");
            if (ReportExports.Formats[name] == ExportFormat.Archive && (parsed.GetValue(bare) || parsed.GetValue(kind) is not null || parsed.GetValue(measure) is not null || parsed.GetValue(type) is not null))
                throw new CliException("TW0758", "an archive holds whole reports; leave --kind, --measure, --type and --no-quotations out, or take another form: export jsonl");
            if (parsed.GetValue(options.KnownAt) is not null && ReportExports.Formats[name] is ExportFormat.Archive or ExportFormat.Prov)
                throw new CliException("TW0770", $"export {name} tells how all came to be, up to now; leave --known-at out, or take another form: export jsonl");
            var store = parsed.GetRequiredValue(options.Store);
            await using var ledger = await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation);
            var category = parsed.GetValue(measure) ?? parsed.GetValue(type);
            var export = new Export(surroundings, diagnostics, ledger, store)
            {
                Format = name,
                By = parsed.GetValue(by) ?? (PersonNames.IsName(Environment.UserName) ? Environment.UserName : null),
                Filter = options.Filter(parsed) with { Text = parsed.GetValue(search) },
                Options = new ExportOptions
                {
                    Kind = parsed.GetValue(kind)?.TrimEnd('s') ?? (parsed.GetValue(measure) is not null ? "figure" : parsed.GetValue(type) is not null ? "event" : null),
                    Category = category,
                    WithQuotations = !parsed.GetValue(bare),
                    Confidentiality = parsed.GetRequiredValue(confidentiality),
                    WithByteOrderMark = parsed.GetValue(mark),
                    Locate = CoderComposition.Locate,
                },
            };
            await export.RunAsync(parsed.GetValue(output), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static void CheckFormat(string? name, string option, Action<string> addError)
    {
        if (name is not null && !ReportExports.Formats.ContainsKey(name))
            addError($"{option}{name}: expected one of {Formats}");
    }
}
