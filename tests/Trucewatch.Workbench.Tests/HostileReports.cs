using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench.Tests;

/// <summary>Reports whose every word tries to be more than a word.</summary>
internal static class HostileReports
{
    private static readonly string[] Payloads =
    [
        "<script>document.title='run'</script>",
        "\"><img src=x onerror=\"document.title='run'\">",
        "'><svg/onload=document.title='run'>",
        "</title></textarea></style></script><script>document.title='run'</script>",
        "<svg><style>@import 'http://evil.example/x.css'</style><script>document.title='run'</script></svg>",
        "<a href=\"javascript:document.title='run'\">click</a>",
        "javascript:document.title='run'",
        "JaVaScRiPt:document.title='run'",
        "data:text/html,<script>document.title='run'</script>",
        "<iframe src=\"http://evil.example/\"></iframe>",
        "<style>*{display:none!important}</style>",
        "<link rel=stylesheet href=http://evil.example/x.css>",
        "<base href=http://evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=http://evil.example/\">",
        "<form action=http://evil.example/><input name=x></form>",
        "<!--<script>--><![CDATA[<script>document.title='run'</script>]]>",
        "&lt;script&gt;&#60;script&#62;&#x3c;script&#x3e;",
        "\u202Egnp.exe\u202C \u2066\u2067\u2068 \u200F\u200E \u202A\u202B",
        "\0\u0001\u0008\u000B\u000C\u001B[31m\u007F\u0085\u009F\uFFFE\uFFFF",
        "\uD800 lone \uDC00 halves \uDBFF",
        "{{constructor.constructor('document.title=1')()}} ${document.title='run'} #{1} <%= 1 %>",
        "`\"'<>&;--></body></html>",
        "«<script>document.title='run'</script>»",
        "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034D" + new string('\u0336', 300),
        new string('W', 5000),
        new string('<', 3000),
        "مرحبا <b>שלום</b> \u202E",
    ];

    /// <summary>Two hundred of them, each with its payload in title, outlet, agency, address, speaker, actors, places, names and text.</summary>
    public static IEnumerable<(Capture Capture, CodedReport Coded)> All()
    {
        for (var i = 0; i < 200; i++)
        {
            // The payload alone, twice with another between, within an attribute's end, and in every field.
            var payload = (i / Payloads.Length) switch
            {
                0 => Payloads[i % Payloads.Length],
                1 => Payloads[i % Payloads.Length] + " " + Payloads[(i * 7) % Payloads.Length],
                2 => "\" autofocus onfocus=\"document.title='run'\" x=\"" + Payloads[i % Payloads.Length],
                _ => Payloads[(i * 11) % Payloads.Length] + i + Payloads[i % Payloads.Length],
            };
            yield return Report(i, payload);
        }
    }

    private static (Capture Capture, CodedReport Coded) Report(int number, string payload)
    {
        // The text must hold what UTF-8 can; the fields may hold anything.
        var first = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(payload)).Replace('\n', ' ') + ".";
        var text = first + "\n\nHamas rejected " + first;
        var bytes = Encoding.UTF8.GetBytes($"{number}<html><script>document.title='run'</script>{payload}</html>");
        var id = ContentId.Of(bytes);
        var day = new DateOnly(2025, 1, 1).AddDays(number);
        Evidence[] evidence = [new(0, new TextSpan(0, first.Length))];
        Evidence[] second = [new(1, new TextSpan(first.Length + 2, text.Length))];
        var said = new Attribution(payload, payload, false);
        ReportRecord[] records =
        [
            new Figure { Id = $"figure:{number}a", Document = id, Evidence = evidence, SaidBy = said, Rule = payload, Measure = "killed", Min = number, Max = number + 1, Unit = payload, Subject = payload, Actor = payload, Place = payload, Period = payload },
            new Event { Id = $"event:{number}b", Document = id, Evidence = evidence, SaidBy = said, Rule = "strike/x", Type = "strike", By = [payload], To = [payload], Place = payload, Time = new TimeReference(day, day, payload) },
            new Event { Id = $"event:{number}c", Document = id, Evidence = second, SaidBy = said, Rule = "accusation/x", Type = "accusation", By = [payload], To = [payload + "x"], About = payload },
            new Event { Id = $"event:{number}d", Document = id, Evidence = second, Rule = "truce-start/begins", Type = "truce-start", By = [payload, "x" + payload], Time = new TimeReference(day, day, payload) },
            new Event { Id = $"event:{number}e", Document = id, Evidence = second, SaidBy = said, Rule = "aid-delivery/x", Type = "aid-delivery", By = [payload], Status = Status.Planned, Time = new TimeReference(day.AddDays(9), day.AddDays(9), payload) },
            new Statement { Id = $"statement:{number}f", Document = id, Evidence = evidence, Rule = "statement/x", Speaker = payload, Actor = payload, Role = payload, Says = payload },
            new Proposal
            {
                Id = $"proposal:{number}g", Document = id, Evidence = second, Rule = "offer/x", Name = payload, By = [payload], Mediators = [payload],
                Terms = [new ProposalTerm("hostages", number, 60, Status.Proposed, second)],
                Positions = [new ProposalPosition(payload, "reject", payload, second), new ProposalPosition("Hamas", "accept", payload, second)],
            },
        ];
        var report = new Report
        {
            Id = id,
            Source = payload,
            Title = payload,
            Published = new PublicationTime(day, FoundIn: payload),
            Outlet = payload,
            Agency = payload,
            Authors = [payload],
            Language = "en",
            MediaType = number % 2 == 0 ? "text/html" : "text/plain",
            Address = payload,
            Correction = payload,
            Text = text,
        };
        return (new Capture(bytes, payload), new CodedReport(report, ["gaza"], records, "codebook-1"));
    }
}
