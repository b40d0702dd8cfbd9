using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Process.Benchmarks;

/// <summary>Gives generated reports records such as a war's reports have: about a dozen events, four numbers, now and then an offer and what is told of a truce.</summary>
internal sealed class GeneratedRecords(int reportsADay)
{
    private static readonly string[] Types =
    [
        "strike", "attack", "ground-operation", "talks", "accusation", "accusation", "demand", "appeal", "aid-delivery", "aid-obstruction", "displacement", "evacuation-order",
        "hostage-release", "prisoner-release", "withdrawal", "protest", "agreement", "truce-violation", "truce-violation", "truce-start", "truce-end",
    ];

    private static readonly string[] Abouts = ["indiscriminate-attack", "attack-on-civilians", "truce-breach", "starvation", "other"];
    private static readonly string[] Measures = ["killed", "killed", "injured", "displaced", "hostages-held", "aid-trucks", "truce-days"];
    private static readonly string[] Names = ["Cairo", "Doha", "Geneva", "Jeddah", "Muscat", "Oslo"];
    private static readonly string[] Parties = ["North", "South"];
    private static readonly string[] Others = ["Egypt", "Qatar", "United Nations", "United States"];

    /// <summary>The sides of the generated war.</summary>
    public static IReadOnlyList<string> Sides => Parties;

    /// <summary>A report of the day that its number falls on, when so many come in a day.</summary>
    public DatedReport Report(string text, int number, Random random)
    {
        var day = new DateOnly(2015, 1, 1).AddDays(number / reportsADay);
        var id = "sha256:" + number.ToString("D9", CultureInfo.InvariantCulture);
        var report = new Report { Id = id, Source = "generated", Outlet = "outlet " + random.Next(25), Published = new PublicationTime(day), MediaType = "text/plain", Text = text };
        var records = new List<ReportRecord>();
        var (sentence, start) = (0, 0);
        foreach (var words in text.Split("\n\n"))
        {
            var evidence = new[] { new Evidence(sentence++, new TextSpan(start, start + words.Length)) };
            start += words.Length + 2;
            Add(records, id, evidence, day, random);
        }

        return new DatedReport(new CodedReport(report, ["war"], records, "generated"), day);
    }

    private static void Add(List<ReportRecord> records, string document, Evidence[] evidence, DateOnly day, Random random)
    {
        string Id() => $"{document[7..]}-{records.Count}";
        string Place() => "Place " + random.Next(40);
        var saidBy = random.Next(3) == 0 ? new Attribution(random.Next(2) == 0 ? "the ministry" : "the army", Parties[random.Next(2)], false) : null;
        if (random.Next(2) == 0)
        {
            var type = Types[random.Next(Types.Length)];
            var time = random.Next(3) == 0 ? day.AddDays(type == "withdrawal" ? random.Next(10) : -random.Next(3)) : (DateOnly?)null;
            records.Add(new Event
            {
                Id = Id(),
                Document = document,
                Evidence = evidence,
                Rule = type + "/" + (type == "truce-start" ? "holds" : "told"),
                SaidBy = saidBy,
                Type = type,
                By = random.Next(8) == 0 ? [] : [random.Next(4) > 0 ? Parties[random.Next(2)] : Others[random.Next(4)]],
                To = random.Next(3) == 0 ? [] : [Parties[random.Next(2)]],
                About = type is "accusation" or "truce-violation" ? Abouts[random.Next(Abouts.Length)] : null,
                Place = random.Next(2) == 0 ? Place() : null,
                Status = random.Next(6) switch { 0 => Status.Planned, 1 => Status.Urged, 2 => Status.Denied, _ => Status.Actual },
                Time = time is { } then ? new TimeReference(then, then, "then") : null,
            });
        }

        if (random.Next(5) == 0)
        {
            var measure = Measures[random.Next(Measures.Length)];
            var number = measure == "truce-days" ? 30 * random.Next(1, 4) : random.Next(10, 40);
            records.Add(new Figure
            {
                Id = Id(),
                Document = document,
                Evidence = evidence,
                Rule = measure + "/told",
                SaidBy = saidBy,
                Measure = measure,
                Min = number,
                Max = number,
                Unit = measure == "truce-days" ? "days" : "persons",
                Place = random.Next(2) == 0 ? Place() : null,
                Period = random.Next(2) == 0 ? "Monday" : null,
            });
        }

        if (random.Next(60) == 0)
        {
            records.Add(new Proposal
            {
                Id = Id(),
                Document = document,
                Evidence = evidence,
                Rule = "offer/told",
                // Offers of one place and year are one; another year has others.
                Name = $"the {Names[random.Next(Names.Length)]} {day.Year - 2000 + (10 * (day.Month / 4))} plan",
                By = [Others[random.Next(4)]],
                Terms = [new ProposalTerm("truce", null, 60, Status.Proposed, evidence), new ProposalTerm("hostages", random.Next(8, 12), null, Status.Proposed, evidence)],
                Positions = [new ProposalPosition(Parties[random.Next(2)], random.Next(2) == 0 ? "accept" : "reject", null, evidence)],
            });
        }
    }
}
