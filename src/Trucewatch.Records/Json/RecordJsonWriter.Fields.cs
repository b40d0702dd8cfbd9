using System.Buffers;
using System.Globalization;

namespace Trucewatch.Records;

/// <content>The fields of each kind.</content>
public sealed partial class RecordJsonWriter
{
    private void Headings(Report report)
    {
        _json.WriteStartArray("headings");
        if (report.Headings.Count > 0)
        {
            var map = new CodePointMap(report.Text);
            foreach (var heading in report.Headings)
            {
                _json.WriteStartObject();
                _json.WriteNumber("start", map.ToCodePoint(heading.Start));
                _json.WriteNumber("end", map.ToCodePoint(heading.End));
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void Origins(ReportOrigins origins)
    {
        _json.WriteStartObject("origins");
        _json.WriteText("title", origins.Title);
        _json.WriteText("outlet", origins.Outlet);
        _json.WriteText("agency", origins.Agency);
        _json.WriteText("authors", origins.Authors);
        _json.WriteText("language", origins.Language);
        _json.WriteText("address", origins.Address);
        _json.WriteText("correction", origins.Correction);
        _json.WriteText("charset", origins.Charset);
        _json.WriteEndObject();
    }

    private void Fields(Figure figure)
    {
        _json.WriteText("measure", figure.Measure);
        _json.WriteNumber("min", figure.Min);
        _json.WriteNumber("max", figure.Max);
        _json.WriteText("unit", figure.Unit);
        _json.WriteText("hedge", ContractNames.Of(figure.Hedge));
        _json.WriteText("status", ContractNames.Of(figure.Status));
        _json.WriteText("subject", figure.Subject);
        _json.WriteText("actor", figure.Actor);
        _json.WriteText("place", figure.Place);
        _json.WriteText("period", figure.Period);
    }

    private void Fields(Event doing)
    {
        _json.WriteText("type", doing.Type);
        _json.WriteText("plover", doing.Plover);
        Texts("by", doing.By);
        Texts("to", doing.To);
        _json.WriteText("status", ContractNames.Of(doing.Status));
        _json.WriteText("place", doing.Place);
        _json.WritePropertyName("time");
        if (doing.Time is { } time)
        {
            _json.WriteStartObject();
            _json.WriteText("from", Day(time.From));
            _json.WriteText("to", Day(time.To));
            _json.WriteText("text", time.Text);
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteNullValue();
        }

        _json.WriteText("about", doing.About);
    }

    private void Fields(Statement statement)
    {
        _json.WriteText("speaker", statement.Speaker);
        _json.WriteText("actor", statement.Actor);
        _json.WriteText("role", statement.Role);
        _json.WriteBoolean("anonymous", statement.Anonymous);
        _json.WriteText("mode", statement.Direct ? "direct" : "indirect");
        _json.WriteText("says", statement.Says);
    }

    private void Fields(Proposal proposal, string text, CodePointMap map)
    {
        _json.WriteText("name", proposal.Name);
        Texts("by", proposal.By);
        Texts("mediators", proposal.Mediators);
        _json.WriteStartArray("terms");
        foreach (var term in proposal.Terms)
        {
            _json.WriteStartObject();
            _json.WriteText("term", term.Term);
            _json.WriteNumberOrNull("count", term.Count);
            _json.WriteNumberOrNull("days", term.Days);
            _json.WriteText("status", ContractNames.Of(term.Status));
            Evidence(term.Evidence, text, map);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("positions");
        foreach (var position in proposal.Positions)
        {
            _json.WriteStartObject();
            _json.WriteText("actor", position.Actor);
            _json.WriteText("stance", position.Stance);
            _json.WriteText("conditions", position.Conditions);
            Evidence(position.Evidence, text, map);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Evidence(IReadOnlyList<Evidence> evidence, string text, CodePointMap map)
    {
        _json.WriteStartArray("evidence");
        foreach (var (sentence, span) in evidence)
        {
            _json.WriteStartObject();
            _json.WriteNumber("sentence", sentence);
            _json.WriteNumber("start", map.ToCodePoint(span.Start));
            _json.WriteNumber("end", map.ToCodePoint(span.End));
            _json.WritePropertyName("quote");
            _json.WriteText(span.In(text));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Review(ReviewMark review)
    {
        _json.WriteStartObject("review");
        _json.WriteText("state", ContractNames.Of(review.State));
        _json.WriteText("by", review.By);
        _json.WriteText("at", IsoTime.Write(review.At));
        _json.WriteNumber("act", review.Act);
        _json.WriteBoolean("changed", review.IsChanged);
        _json.WriteEndObject();
    }

    private void SaidBy(Attribution? saidBy)
    {
        _json.WritePropertyName("said_by");
        if (saidBy is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        _json.WriteText("speaker", saidBy.Speaker);
        _json.WriteText("actor", saidBy.Actor);
        _json.WriteBoolean("anonymous", saidBy.Anonymous);
        _json.WriteEndObject();
    }

    private void Texts(string name, IReadOnlyList<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteText(value);
        _json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }
}
