using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>What an address asks for. Every page keeps all of it in its address, so that whoever opens that sees the same.</summary>
internal sealed record PageQuery
{
    private const int LongestText = 400;

    public string? Situation { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>The kind of record.</summary>
    public string? Kind { get; init; }

    /// <summary>The measure of figures.</summary>
    public string? Measure { get; init; }

    /// <summary>The type of events.</summary>
    public string? Type { get; init; }

    /// <summary>The measure or type.</summary>
    public string? Category => Measure ?? Type;

    /// <summary>Words to search for.</summary>
    public string? Text { get; init; }

    /// <summary>What a page alone knows of: a state, an actor, a form of export.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where to go on in a list.</summary>
    public string? After { get; init; }

    /// <summary>Reads the address.</summary>
    /// <param name="values">The part after the question mark.</param>
    /// <param name="fault">What cannot be understood; null when all can.</param>
    public static PageQuery Read(IQueryCollection values, out string? fault)
    {
        string? wrong = null;
        var query = new PageQuery
        {
            Situation = Word("situation"),
            Since = Date("since"),
            Until = Date("until"),
            AsOf = Date("as-of"),
            Kind = Word("kind"),
            Measure = Word("measure"),
            Type = Word("type"),
            Text = Word("search"),
            After = Word("after"),
            Other = Own.Select(name => (name, Value: Word(name))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.name, pair => pair.Value!, StringComparer.Ordinal),
        };
        if (query.Since > query.Until)
            wrong ??= $"since={query.Since:yyyy-MM-dd} is after until={query.Until:yyyy-MM-dd}; a period begins before it ends";
        fault = wrong;
        return query;

        string? Word(string name)
        {
            if (!values.TryGetValue(name, out StringValues found) || found.ToString().Trim() is not { Length: > 0 } text)
                return null;
            if (text.Length > LongestText)
                wrong ??= $"{name} has {text.Length} characters; at most {LongestText} are read";
            // No store keeps it, and PostgreSQL refuses to look for it.
            if (text.Contains('\0', StringComparison.Ordinal))
                wrong ??= $"{name} has a character U+0000 in it; leave it out";
            return text;
        }

        DateOnly? Date(string name)
        {
            if (Word(name) is not { } text)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            wrong ??= $"{name}={text}: expected a date as 2025-03-24";
            return null;
        }
    }

    private static readonly string[] Own = ["state", "who", "basis", "about", "outlet", "lane", "limit", "accuser", "accused", "by", "report", "order", "sentence", "quote", "came-after", "address"];

    /// <summary>A value that only some pages know of.</summary>
    public string? this[string name] => Other.GetValueOrDefault(name);

    public LedgerFilter Filter => new()
    {
        Situation = Situation,
        Since = Since,
        Until = Until,
        AsOf = AsOf,
        Kind = Kind,
        Category = Category,
        Text = Text,
    };

    /// <summary>Which of what is worked out across reports is asked for.</summary>
    public ProcessChoice Choice => new()
    {
        Since = Since,
        Until = Until,
        Category = Category,
        Kind = Kind,
        State = this["state"],
        Basis = this["basis"],
        Who = this["who"],
        About = this["about"],
        Accuser = this["accuser"],
        Accused = this["accused"],
    };

    /// <summary>Whether a day lies within <see cref="Since"/> and <see cref="Until"/>.</summary>
    public bool Holds(DateOnly day) => !(day < Since) && !(day > Until);

    /// <summary>The same with one value of a page's own set, or taken away.</summary>
    public PageQuery With(string name, string? value)
    {
        var other = new Dictionary<string, string>(Other, StringComparer.Ordinal);
        other.Remove(name);
        if (value is not null)
            other[name] = value;
        return this with { Other = other };
    }

    /// <summary>Only what holds from page to page: the situation and the day.</summary>
    public PageQuery Process => new() { Situation = Situation, AsOf = AsOf };

    /// <summary>The address of a page of this workbench that shows what this asks for.</summary>
    public string To(string path)
    {
        var address = new StringBuilder(path);
        var begun = false;
        foreach (var (name, value) in Values())
        {
            address.Append(begun ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            begun = true;
        }

        return address.ToString();
    }

    /// <summary>All that is asked for, by the names in the address.</summary>
    public IEnumerable<(string Name, string Value)> Values()
    {
        if (Situation is not null)
            yield return ("situation", Situation);
        if (Since is { } since)
            yield return ("since", Iso(since));
        if (Until is { } until)
            yield return ("until", Iso(until));
        if (AsOf is { } asOf)
            yield return ("as-of", Iso(asOf));
        if (Kind is not null)
            yield return ("kind", Kind);
        if (Measure is not null)
            yield return ("measure", Measure);
        if (Type is not null)
            yield return ("type", Type);
        if (Text is not null)
            yield return ("search", Text);
        foreach (var (name, value) in Other.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return (name, value);
        if (After is not null)
            yield return ("after", After);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
