using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary><c>review agreement</c>: how far two people, or a person and the machine, agree.</summary>
internal static class ReviewAgreementVerb
{
    private const string Machine = "machine";

    private static readonly Listing<Row> Rows = new(
        [
            new("category", row => row.Category?.Category ?? "all"),
            new("records", row => row.Whole.Records.ToString(CultureInfo.InvariantCulture)),
            new("one", row => row.Category?.One.ToString(CultureInfo.InvariantCulture)),
            new("other", row => row.Category?.Other.ToString(CultureInfo.InvariantCulture)),
            new("both", row => (row.Category?.Both ?? row.Whole.Same).ToString(CultureInfo.InvariantCulture)),
            new("alpha", row => row.Category is null ? Number(row.Whole.Alpha) : null),
            new("F1", row => Number(row.Category?.F1)),
            new("from", row => Number(row.Interval?.From)),
            new("to", row => Number(row.Interval?.To)),
        ],
        (output, row) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "agreement");
            json.WriteText("by", row.By);
            json.WriteText("with", row.With);
            json.WriteText("category", row.Category?.Category);
            json.WriteNumber("records", row.Whole.Records);
            json.WriteNumber("reports", row.Whole.Reports);
            if (row.Category is { } category)
            {
                json.WriteNumber("one", category.One);
                json.WriteNumber("other", category.Other);
                json.WriteNumber("both", category.Both);
                json.WriteNumber("f1", category.F1);
            }
            else
            {
                json.WriteNumber("same", row.Whole.Same);
                if (row.Whole.Alpha is { } alpha)
                    json.WriteNumber("alpha", alpha);
                else
                    json.WriteNull("alpha");
            }

            if (row.Interval is { } interval)
            {
                json.WriteNumber("from", interval.From);
                json.WriteNumber("to", interval.To);
            }

            json.End(output);
        });

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var by = new Option<string>("--by") { Description = "The one person", HelpName = "NAME", Required = true };
        var with = new Option<string>("--with") { Description = "The other person, or machine for what was coded", HelpName = "NAME", DefaultValueFactory = _ => Machine };
        var seed = new Option<int>("--seed") { Description = "Of the draws that the intervals are made from", DefaultValueFactory = _ => 1 };
        var verb = new Command("agreement", "Measure how far two people, or a person and the machine, agree on the records that both judged: Krippendorff's alpha, F1 by category, with 95 % intervals")
        {
            by, with, seed, options.Store, options.Format,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (one, other) = (parsed.GetRequiredValue(by), parsed.GetRequiredValue(with));
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            var judged = await StoreAgreement.ReadAsync(ledger, one, other == Machine ? null : other, cancellation);
            if (judged.Count == 0)
            {
                diagnostics.Fault("TW0759", $"there is no record that {one} and {(other == Machine ? "the machine" : other)} both judged; who judged what: trucewatch review list");
                return ExitStatus.NotDone;
            }

            var whole = ReviewAgreement.Of(judged, parsed.GetValue(seed));
            var rows = whole.Categories.Select(category => new Row(one, other, whole, category)).Prepend(new Row(one, other, whole, null));
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), Rows, rows.ToAsyncEnumerable(), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static string? Number(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture);

    private sealed record Row(string By, string With, ReviewAgreement Whole, CategoryAgreement? Category)
    {
        public (double From, double To)? Interval => Category is { } category ? category.Interval : Whole.Interval;
    }
}
