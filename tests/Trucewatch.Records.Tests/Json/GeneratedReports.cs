using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Trucewatch.Records.Tests;

/// <summary>Reports with records of every kind, over text that is hard on offsets. The records are well-formed, not sensible.</summary>
public static class GeneratedReports
{
    private static readonly string[] Sentences =
    [
        "Hamas said it had agreed to free 10 hostages.", "\U0001F600 “We accept,” he said.", "قالت حماس إنها وافقت على هدنة.", "הפסקת אש תחל ביום ראשון.",
        "The cafe\u0301 in Rafah was hit.", "A \U0001F1FA\U0001F1E6 \\ \"flag\"\u00A0flew.", "𐍈\u200D👨‍👩‍👧 crossed.", "No line\u2028ends\u0085here.", "<b>40%</b> & more\tfell.",
    ];

    private static readonly string[] Names = ["Hamas", "Israel", "Gaza Health Ministry", "Müller's \"group\"", "مصر", "🕊 mission", "United States"];
    private static readonly string[] Measures = ["killed", "injured", "displaced", "truce-days", "damage", "aid-trucks", "poll-share", "hostages-held"];
    private static readonly string[] Types = ["talks", "truce-start", "truce-end", "accusation", "rejection", "strike", "aid-delivery", "vote"];
    private static readonly string[] Terms = ["hostages", "bodies", "prisoners", "truce", "withdrawal", "aid", "next-talks", "other"];
    private static readonly string[] Stances = ["accept", "reject", "conditional", "undecided", "support"];
    private static readonly DateOnly FirstDay = new(2023, 11, 1);

    public static Arbitrary<CodedReport> Any() => Generator().ToArbitrary();

    public static Gen<CodedReport> Generator() =>
        from paragraphs in Gen.NonEmptyListOf(Gen.NonEmptyListOf(Gen.Elements(Sentences)))
        let text = string.Join("\n\n", paragraphs.Select(sentences => string.Join(' ', sentences)))
        let evidence = Cut(text)
        from source in Gen.Elements("reports/a.html", "-", "https://example.org/ä?b=1&c", "C:\\news\\b.txt")
        from title in Maybe(Gen.Elements(Sentences))
        from published in Maybe(Published())
        from updated in Maybe(Published())
        from outlet in Maybe(Gen.Elements(Names))
        from authors in Gen.ListOf(Gen.Elements(Names))
        from situations in Gen.SubListOf("gaza", "lebanon", "ukraine")
        let id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source + "|" + title + "|" + text)))
        let report = new Report
        {
            Id = id,
            Source = source,
            Title = title,
            Published = published,
            Updated = updated,
            Outlet = outlet,
            Agency = outlet is null ? "AP" : null,
            Authors = authors,
            Language = title is null ? null : "en",
            MediaType = source.EndsWith("html", StringComparison.Ordinal) ? "text/html" : "text/plain",
            Address = title is null ? "https://example.org/1" : null,
            Correction = updated is null ? null : "An earlier version said one week.",
            Text = text,
            Headings = updated is null ? [] : [.. evidence.Take(2).Select(piece => piece.Span)],
            Origins = outlet is null ? new ReportOrigins() : new ReportOrigins(Title: "json-ld headline", Charset: "utf-8 from “meta”"),
        }
        from records in Gen.ListOf(Record(id, evidence))
        select new CodedReport(report, situations, [.. records.Select((record, number) => record with { Id = $"{id[7..19]}-{number}" })], "codebook-1");

    private static Gen<ReportRecord> Record(string document, IReadOnlyList<Evidence> evidence) =>
        Gen.OneOf(Figure(document, evidence), Event(document, evidence), Statement(document, evidence), Proposal(document, evidence));

    private static Gen<ReportRecord> Figure(string document, IReadOnlyList<Evidence> all) =>
        from evidence in Some(all)
        from saidBy in Maybe(SaidBy())
        from measure in Gen.Elements(Measures)
        from min in Gen.Elements(0, 1, 0.5, 25, 48_000, 1.1e9)
        from more in Gen.Elements(0, 2, 0.25)
        from hedge in Gen.Elements(Enum.GetValues<Hedge>())
        from status in Gen.Elements(Enum.GetValues<Status>())
        from place in Maybe(Gen.Elements("Gaza", "رفح"))
        from confidence in Gen.Choose(0, 100)
        select (ReportRecord)new Figure
        {
            Id = "",
            Document = document,
            Evidence = evidence,
            SaidBy = saidBy,
            Rule = measure + "/1",
            Confidence = confidence / 100.0,
            Measure = measure,
            Min = min,
            Max = min + more,
            Unit = "persons",
            Hedge = hedge,
            Status = status,
            Place = place,
            Subject = saidBy?.Speaker,
            Actor = saidBy?.Actor,
            Period = place is null ? "since October 7" : null,
        };

    private static Gen<ReportRecord> Event(string document, IReadOnlyList<Evidence> all) =>
        from evidence in Some(all)
        from type in Gen.Elements(Types)
        from status in Gen.Elements(Enum.GetValues<Status>())
        from doers in Gen.SubListOf(Names)
        from to in Gen.SubListOf(Names)
        from day in Maybe(Gen.Choose(0, 600))
        select (ReportRecord)new Event
        {
            Id = "",
            Document = document,
            Evidence = evidence,
            Rule = type + "/2",
            Type = type,
            Plover = type == "strike" ? "ASSAULT" : null,
            By = doers,
            To = to,
            Status = status,
            Time = day is { } number ? new TimeReference(FirstDay.AddDays(number), number % 2 == 0 ? null : FirstDay.AddDays(number + 3), "on “Tuesday”") : null,
            About = type == "accusation" ? "starvation" : null,
        };

    private static Gen<ReportRecord> Statement(string document, IReadOnlyList<Evidence> all) =>
        from evidence in Some(all)
        from saidBy in SaidBy()
        from direct in Gen.Elements(true, false)
        from role in Maybe(Gen.Elements("foreign minister", "ناطق"))
        from says in Gen.Elements(Sentences)
        select (ReportRecord)new Statement
        {
            Id = "",
            Document = document,
            Evidence = evidence,
            Rule = "statement/1",
            Speaker = saidBy.Speaker,
            Actor = saidBy.Actor,
            Anonymous = saidBy.Anonymous,
            Role = role,
            Direct = direct,
            Says = says,
        };

    private static Gen<ReportRecord> Proposal(string document, IReadOnlyList<Evidence> all) =>
        from evidence in Some(all)
        from name in Gen.Elements("Egyptian proposal", "خطة مصرية", "“bridge” 🕊 proposal")
        from makers in Gen.SubListOf(Names)
        from terms in Gen.ListOf(
            from term in Gen.Elements(Terms)
            from count in Maybe(Gen.Choose(1, 2000))
            from days in Maybe(Gen.Choose(1, 60))
            from status in Gen.Elements(Enum.GetValues<Status>())
            from said in Some(all)
            select new ProposalTerm(term, count, days, status, said))
        from positions in Gen.ListOf(
            from actor in Gen.Elements(Names)
            from stance in Gen.Elements(Stances)
            from conditions in Maybe(Gen.Elements(Sentences))
            from said in Some(all)
            select new ProposalPosition(actor, stance, conditions, said))
        select (ReportRecord)new Proposal
        {
            Id = "",
            Document = document,
            Evidence = evidence,
            Rule = "proposal/1",
            Name = name,
            By = makers,
            Mediators = makers.Count > 2 ? ["Qatar"] : [],
            Terms = terms,
            Positions = positions,
        };

    private static Gen<Attribution> SaidBy() =>
        from speaker in Gen.Elements(Names)
        from actor in Maybe(Gen.Elements(Names))
        from anonymous in Gen.Elements(true, false)
        select new Attribution(speaker, actor, anonymous);

    private static Gen<PublicationTime> Published() =>
        from day in Gen.Choose(0, 600)
        from minute in Gen.Choose(-1, 1439)
        from offset in Gen.Elements<TimeSpan?>(null, TimeSpan.Zero, TimeSpan.FromHours(-4), TimeSpan.FromMinutes(330))
        select minute < 0
            ? new PublicationTime(FirstDay.AddDays(day))
            : new PublicationTime(FirstDay.AddDays(day), TimeOnly.MinValue.AddMinutes(minute), offset, "dateline");

    private static Gen<IReadOnlyList<Evidence>> Some(IReadOnlyList<Evidence> all) =>
        from first in Gen.Elements<Evidence>(all)
        from second in Gen.Elements<Evidence>(all)
        select (IReadOnlyList<Evidence>)(first == second ? [first] : [first, second]);

    private static Gen<T?> Maybe<T>(Gen<T> values, T? _ = null)
        where T : class =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (3, values.Select(value => (T?)value)));

    private static Gen<int?> Maybe(Gen<int> values) => Gen.Frequency((1, Gen.Constant<int?>(null)), (3, values.Select(value => (int?)value)));

    // Cut where the generator joined; the pieces need not be real sentences, only spans that exercise the offsets.
    private static List<Evidence> Cut(string text)
    {
        var evidence = new List<Evidence>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            var ends = i == text.Length || (text[i - 1] == '.' && char.IsWhiteSpace(text[i]));
            if (!ends || i <= start)
                continue;
            evidence.Add(new Evidence(evidence.Count, new TextSpan(start, i)));
            start = i;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            i = start;
        }

        return evidence;
    }
}
