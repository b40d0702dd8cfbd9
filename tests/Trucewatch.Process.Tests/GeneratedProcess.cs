using System.Buffers;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

/// <summary>Makes reports of a process of which all kinds of things are told, and prints what comes of them.</summary>
internal static class GeneratedProcess
{
    private static readonly string[] Types =
    [
        "truce-start", "truce-end", "truce-violation", "truce-extension", "accusation", "withdrawal", "strike", "agreement", "evacuation-order", "aid-delivery", "demand",
    ];

    private static readonly string[][] Actors = [["SAF"], ["RSF"], ["Egypt"], [], ["SAF", "RSF"]];

    /// <summary>A few reports, none twice.</summary>
    public static DatedReport[] Reports(Random random, int least = 2, int most = 8)
    {
        var reports = new DatedReport[random.Next(least, most + 1)];
        for (var i = 0; i < reports.Length; i++)
            reports[i] = Report(random, i);
        return [.. reports.DistinctBy(report => report.Coded.Report.Id)];
    }

    /// <summary>The same with copies among them, of which some are corrections, and with reports that give no date.</summary>
    public static DatedReport[] ReportsWithCopies(Random random, int most)
    {
        var reports = Reports(random, 2, most).ToList();
        for (var i = random.Next(most); i > 0; i--)
        {
            var copied = reports[random.Next(reports.Count)].Coded;
            var id = "sha256:" + random.Next().ToString("x8", System.Globalization.CultureInfo.InvariantCulture).PadLeft(64, '0');
            var day = ReportBuilder.Day($"2025-05-{random.Next(1, 29):00}");
            var report = copied.Report with
            {
                Id = id,
                Published = random.Next(6) == 0 ? null : new PublicationTime(day),
                Outlet = "copier " + i,
                Correction = random.Next(3) == 0 ? "A correction was made." : null,
            };
            List<ReportRecord> records = [.. copied.Records.Where(_ => random.Next(5) > 0).Select(record => record with { Id = id[^8..] + record.Id, Document = id })];
            reports.Add(new DatedReport(copied with { Report = report, Records = records }, day));
        }

        return [.. reports.DistinctBy(report => report.Coded.Report.Id)];
    }

    /// <summary>All that is worked out, as text.</summary>
    public static string Print(ProcessState state)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new ProcessJsonWriter(output);
        writer.Write(state);
        foreach (var one in state.Stories)
            writer.Write(one);
        foreach (var one in state.Proposals)
            writer.Write(one);
        foreach (var one in state.Truces)
            writer.Write(one);
        foreach (var one in state.Conflicts)
            writer.Write(one);
        foreach (var one in state.Commitments)
            writer.Write(one);
        foreach (var one in state.Allegations)
            writer.Write(one);
        foreach (var one in state.Series)
            writer.Write(one);
        var text = new StringBuilder(Encoding.UTF8.GetString(output.WrittenSpan));
        foreach (var one in state.Doings)
            Append(text, one);
        foreach (var one in state.Civilians)
        {
            Append(text, one.Doing);
            text.AppendJoin(' ', one.Amounts.Select(amount => amount.Figure.Id)).AppendLine();
        }

        foreach (var one in state.Figures)
            text.Append(one.Figure.Id).Append(one.Source).Append(one.Copies).AppendLine();
        return text.ToString();
    }

    private static void Append(StringBuilder text, Doing doing) => text
        .Append(doing.Id).Append(doing.Type).Append(doing.Day).Append(doing.FirstReported).Append(doing.Place)
        .AppendJoin(',', doing.By).AppendJoin(',', doing.To).AppendJoin(',', doing.Tellings.Select(telling => telling.Record)).AppendLine();

    private static DatedReport Report(Random random, int number)
    {
        var builder = new ReportBuilder($"2025-05-{random.Next(1, 29):00}").From("outlet " + number);
        for (var j = random.Next(1, 6); j > 0; j--)
        {
            var place = random.Next(4) switch { 0 => "near Shire ", 1 => "near Adwa ", _ => "" };
            var against = random.Next(5) == 0 ? ", fewer than the army claims" : "";
            builder.Sentence($"Sentence {place}{random.Next(1000)} of {number}, with enough words of its own {random.Next(1000)} for it to be known again where it is copied {random.Next(1000)}{against}.");
            if (random.Next(4) == 0)
                builder.Figure("killed", random.Next(10, 14), random.Next(2) == 0 ? "Monday" : null, random.Next(2) == 0 ? "source " + random.Next(3) : null);
            if (random.Next(6) == 0)
                builder.Figure("displaced", random.Next(100, 103), random.Next(2) == 0 ? "April" : "since 15 April");
            if (random.Next(8) == 0)
                builder.Figure("truce-days", 30);
            if (random.Next(3) == 0)
                builder.Proposal($"{(random.Next(2) == 0 ? "Jeddah" : "Cairo")} plan", Pick(random), ["truce 30d", "aid"], [$"SAF {(random.Next(2) == 0 ? "accept" : "reject")}"]);
            if (random.Next(4) == 0)
                builder.Statement("RSF spokesman", "RSF");
            var status = random.Next(6) switch { 0 => Status.Planned, 1 => Status.Urged, 2 => Status.Denied, _ => Status.Actual };
            builder.Event(
                Types[random.Next(Types.Length)], Pick(random), Pick(random), random.Next(2) == 0 ? $"2025-05-{random.Next(1, 29):00}" : null,
                status: status, saidBy: random.Next(3) == 0 ? "RSF" : null, rule: random.Next(2) == 0 ? "begins" : "holds");
        }

        return builder.Build();
    }

    private static string[] Pick(Random random) => Actors[random.Next(Actors.Length)];
}
