using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

/// <summary>With the names of two parties exchanged, the records come out exchanged and otherwise the same.</summary>
public sealed class EvenHandednessTests(CoderFixture coder)
{
    private static readonly Parties[] Pairs =
        [new("Russia", "Russian", "Ukraine", "Ukrainian"), new("India", "Indian", "Pakistan", "Pakistani"), new("RSF", "RSF", "M23", "M23")];

    private static readonly string[] Templates =
    [
        "{A} rejected {B}'s proposal for a ceasefire.",
        "{ofA} drones struck a depot near the border, {B} said.",
        "{A} accused {B} of breaking the truce.",
        "{A} and {B} agreed to a truce of 30 days.",
        "{A} handed over 40 {ofB} prisoners.",
        "{B}'s forces withdrew from the town after {ofA} shelling.",
        "{A} has not accepted the offer made by {B}.",
        "Egypt urged {A} to end its siege of {ofB} towns.",
        "\"We will strike back,\" said the {ofA} spokesman, who blamed {B}.",
        "Talks between {A} and {B} ended without agreement.",
        "At least 12 people were killed when {ofA} forces shelled the {ofB} village.",
        "{A} may release captured {ofB} soldiers if {B} halts its offensive.",
        "The United States imposed sanctions on {A} and praised {B}.",
        "{A} warned that it would respond to any attack by {B}.",
    ];

    // Known to differ; a row goes as soon as its reason does.
    private static readonly (string Party, string Template, string Reason)[] Known =
    [
        ("Russia", Templates[1], "the words attributed take in ', Russia said' but not ', Ukraine said'"),
        ("India", Templates[1], "the words attributed take in ', India said' but not ', Pakistan said'"),
        ("RSF", Templates[4], "the number in the name M23 is read as a count before 'prisoners'"),
        ("RSF", Templates[12], "the tree of 'on M23 and praised RSF' joins the two names"),
    ];

    public static IEnumerable<TheoryDataRow<string, Parties>> Rows() =>
        from template in Templates
        from pair in Pairs
        where !Known.Any(known => known.Party == pair.A && known.Template == template)
        select new TheoryDataRow<string, Parties>(template, pair);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Code_NamesExchanged_GivesTheRecordsExchanged(string template, Parties pair)
    {
        var text = pair.Fill(template);
        var records = coder.Code<ReportRecord>(text);
        var exchanged = coder.Code<ReportRecord>(pair.Exchange(text));
        Assert.NotEmpty(records);
        Assert.Equal(Describe(records, pair.Exchange), Describe(exchanged, name => name));
    }

    private static IEnumerable<string> Describe(IReadOnlyList<ReportRecord> records, Func<string, string> rename) =>
        records.Select(record => Describe(record, rename)).Order(StringComparer.Ordinal);

    private static string Describe(ReportRecord record, Func<string, string> rename)
    {
        string One(string? name) => name is null ? "-" : rename(name);
        string All(IEnumerable<string> names) => string.Join('+', names.Select(rename).Order(StringComparer.Ordinal));
        return $"{record.Rule} said by {One(record.SaidBy?.Speaker)} of {One(record.SaidBy?.Actor)}: " + record switch
        {
            Event found => $"{found.Type} by {All(found.By)} to {All(found.To)} {found.Status} at {One(found.Place)} about {found.About}",
            Figure found => string.Create(CultureInfo.InvariantCulture, $"{found.Measure} {found.Min}..{found.Max} {found.Hedge} {found.Status} of {One(found.Actor)}: {One(found.Subject)}"),
            Statement found => $"{One(found.Speaker)} of {One(found.Actor)} {found.Direct} {found.Anonymous}: {One(found.Says)}",
            Proposal found => $"{One(found.Name)} by {All(found.By)} with {All(found.Mediators)}: "
                + string.Join(';', found.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Term} {term.Count} {term.Days}"))) + " | "
                + All(found.Positions.Select(position => $"{position.Actor} {position.Stance}")),
            _ => throw new InvalidOperationException($"no such record: {record.Kind}"),
        };
    }
}
