using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

/// <summary>Builds a coded report sentence by sentence; each record's evidence is the sentence added last.</summary>
internal sealed class ReportBuilder(string day)
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<string, ReportRecord>> _records = [];
    private readonly DateOnly _day = Day(day);
    private Evidence _evidence;
    private int _sentences;
    private string? _outlet;
    private string? _agency;
    private string? _correction;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ReportBuilder From(string? outlet, string? agency = null)
    {
        (_outlet, _agency) = (outlet, agency);
        return this;
    }

    public ReportBuilder Correcting(string words)
    {
        _correction = words;
        return this;
    }

    public ReportBuilder Sentence(string text)
    {
        if (_text.Length > 0)
            _text.Append(' ');
        _evidence = new Evidence(_sentences++, new TextSpan(_text.Length, _text.Length + text.Length));
        _text.Append(text);
        return this;
    }

    public ReportBuilder Figure(
        string measure, double value, string? period = null, string? by = null, Hedge hedge = Hedge.Exact, string? place = null, Status status = Status.Actual, double? max = null, string? of = null)
    {
        var evidence = Here();
        _records.Add(document => new Figure
        {
            Id = $"{document[7..15]}-{_records.Count}-{evidence[0].Sentence}-{measure}-{value}",
            Document = document,
            Evidence = evidence,
            Rule = measure + "/1",
            Measure = measure,
            Min = value,
            Max = max ?? value,
            Unit = measure == "truce-days" ? "days" : "persons",
            Hedge = hedge,
            Period = period,
            Place = place,
            Status = status,
            SaidBy = by is null ? null : new Attribution(by, of, false),
        });
        return this;
    }

    public ReportBuilder Event(string type, string[]? by = null, string[]? to = null, string? on = null, string? until = null, Status status = Status.Actual, string? saidBy = null, string? rule = null, string? about = null)
    {
        var evidence = Here();
        _records.Add(document => new Event
        {
            Id = $"{document[7..15]}-{evidence[0].Sentence}-{type}-{on}-{saidBy}",
            Document = document,
            Evidence = evidence,
            Rule = type + "/" + (rule ?? (type == "truce-start" ? "deal-takes-effect" : "1")),
            About = about,
            Type = type,
            By = by ?? [],
            To = to ?? [],
            Status = status,
            Time = on is null ? null : new TimeReference(Day(on), Day(until ?? on), on),
            SaidBy = saidBy is null ? null : new Attribution(saidBy, saidBy, false),
        });
        return this;
    }

    public ReportBuilder Statement(string speaker, string? actor = null)
    {
        var evidence = Here();
        _records.Add(document => new Statement
        {
            Id = $"{document[7..15]}-{evidence[0].Sentence}-statement-{speaker}",
            Document = document,
            Evidence = evidence,
            Rule = "statement/1",
            Speaker = speaker,
            Actor = actor,
            Says = "",
        });
        return this;
    }

    /// <param name="name">The proposal's name.</param>
    /// <param name="by">Its makers.</param>
    /// <param name="terms">Such as <c>hostages 10</c>, <c>truce 60d</c>, <c>aid</c>.</param>
    /// <param name="positions">Such as <c>Hamas accept</c>; the last word is the stance.</param>
    /// <param name="mediators">Who carries it.</param>
    /// <param name="rule">The page and rule that found it.</param>
    public ReportBuilder Proposal(string name, string[]? by = null, string[]? terms = null, string[]? positions = null, string[]? mediators = null, string rule = "offer/1")
    {
        var evidence = Here();
        _records.Add(document => new Proposal
        {
            Id = $"{document[7..15]}-{evidence[0].Sentence}-{name}",
            Document = document,
            Evidence = evidence,
            Rule = rule,
            Name = name,
            By = by ?? [],
            Mediators = mediators ?? [],
            Terms = [.. (terms ?? []).Select(term => Term(term, evidence))],
            Positions = [.. (positions ?? []).Select(position => new ProposalPosition(position[..position.LastIndexOf(' ')], position[(position.LastIndexOf(' ') + 1)..], null, evidence))],
        });
        return this;
    }

    public DatedReport Build()
    {
        var text = _text.ToString();
        var id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_day}|{_outlet}|{text}")));
        var report = new Report
        {
            Id = id,
            Source = "a.txt",
            Published = new PublicationTime(_day),
            Outlet = _outlet,
            Agency = _agency,
            Correction = _correction,
            MediaType = "text/plain",
            Text = text,
        };
        return new DatedReport(new CodedReport(report, ["gaza"], [.. _records.Select(make => make(id))], "c1"), _day);
    }

    private static ProposalTerm Term(string text, Evidence[] evidence)
    {
        var parts = text.Split(' ');
        var days = parts.Length > 1 && parts[1].EndsWith('d');
        double? amount = parts.Length > 1 ? double.Parse(parts[1].TrimEnd('d'), CultureInfo.InvariantCulture) : null;
        return new ProposalTerm(parts[0], days ? null : amount, days ? amount : null, Status.Proposed, evidence);
    }

    private Evidence[] Here() => [_evidence];
}
