using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>The options that several verbs share. Made anew for each verb.</summary>
internal sealed class CommonOptions
{
    public const string DefaultStore = "trucewatch.db";

    public Option<string> Store { get; } = new("--store")
    {
        Description = "The store: a SQLite file, or a PostgreSQL database as postgresql://user:password@host:port/database",
        DefaultValueFactory = _ => DefaultStore,
        HelpName = "FILE|ADDRESS",
    };

    public Option<string?> Situation { get; } = new("--situation") { Description = "Only what speaks of this situation, such as gaza", HelpName = "NAME" };

    public Option<DateOnly?> Since { get; } = Day("--since", "Only reports of this day or later");

    public Option<DateOnly?> Until { get; } = Day("--until", "Only reports of this day or earlier");

    public Option<DateOnly?> AsOf { get; } = Day("--as-of", "What had been reported by the end of this day");

    public Option<DateTimeOffset?> KnownAt { get; } = new("--known-at")
    {
        Description = "What the store had at this instant, coded and judged as it was then: a day (its end, UTC), or a time as 2025-03-24T12:00Z",
        HelpName = "TIME",
        CustomParser = ParseInstant,
    };

    public Option<string?> Codebook { get; } = new("--codebook") { Description = "A folder with a codebook of your own", HelpName = "DIR" };

    public Option<string?> Format { get; } = MakeFormat();

    /// <summary>Adds those that choose among what is in a store.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="withPast">Whether it can be asked of the store as it was.</param>
    public void AddFilters(Command verb, bool withPast = true)
    {
        verb.Add(Store);
        verb.Add(Situation);
        verb.Add(Since);
        verb.Add(Until);
        verb.Add(AsOf);
        if (withPast)
            verb.Add(KnownAt);
        verb.Add(Format);
    }

    /// <summary>Tells a mistyped option from a path; a file of such a name is reached as <c>./--name</c>.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
                result.AddError($"{token.Value}: no such option; a file of that name is ./{token.Value}");
        }
    }

    public LedgerFilter Filter(ParseResult parsed) => new()
    {
        Situation = parsed.GetValue(Situation),
        Since = parsed.GetValue(Since),
        Until = parsed.GetValue(Until),
        AsOf = parsed.GetValue(AsOf),
        KnownAt = parsed.CommandResult.Command.Options.Contains(KnownAt) ? parsed.GetValue(KnownAt) : null,
    };

    public OutputFormat FormatOf(ParseResult parsed, Surroundings surroundings) => parsed.GetValue(Format) switch
    {
        "table" => OutputFormat.Table,
        "jsonl" => OutputFormat.Jsonl,
        "csv" => OutputFormat.Csv,
        _ => surroundings.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Jsonl,
    };

    private static Option<string?> MakeFormat()
    {
        var option = new Option<string?>("--format") { Description = "Default: table on a terminal, jsonl elsewhere", HelpName = "table|jsonl|csv" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("table" or "jsonl" or "csv"))
                result.AddError($"--format {result.Tokens[0].Value}: expected table, jsonl or csv");
        });
        return option;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    /// <summary>Reads a day, of which the end is meant, or a time; of one without a zone that of UTC is meant.</summary>
    private static DateTimeOffset? ParseInstant(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, new TimeOnly(23, 59, 59, 999), TimeSpan.Zero);
        string[] forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            return instant;
        result.AddError($"--known-at {text}: expected a day as 2025-03-24, or a time as 2025-03-24T12:00Z");
        return null;
    }

    /// <summary>Reads a date as 2025-03-24.</summary>
    public static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} {text}: expected a date as 2025-03-24");
        return null;
    }
}
