using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Trucewatch.Records;

/// <summary>
/// Writes coded reports as the contract's JSON Lines: the report's own line, then its records in their order, one object a line, UTF-8,
/// each line ended by a line feed. Offsets are written as Unicode code points.
/// </summary>
/// <remarks>
/// Beyond the contract's fields the report's line has, after <c>text</c>: <c>situations</c> (all of them), <c>codebook</c>, <c>published_from</c>,
/// <c>updated</c>, <c>updated_from</c>, <c>address</c> and <c>correction</c>, so that what is read back is what was written.
/// Not safe for use by several threads at once.
/// </remarks>
public sealed class RecordJsonWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="output"/>, which the caller keeps.</summary>
    public RecordJsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        // The code below cannot write wrong JSON, and strings are written raw; validating would only cost time.
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Writes a report and all its records.</summary>
    /// <exception cref="ArgumentException">A record's evidence lies outside the text, is empty, or names another report.</exception>
    public void Write(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        WriteDocument(coded);
        var map = new CodePointMap(coded.Report.Text);
        foreach (var record in coded.Records)
            WriteRecord(record, coded.Report, map);
    }

    /// <summary>Writes the report's own line.</summary>
    public void WriteDocument(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var report = coded.Report;
        _json.WriteStartObject();
        _json.WriteText("kind", "document");
        _json.WriteText("id", report.Id);
        _json.WriteText("source", report.Source);
        _json.WriteText("title", report.Title);
        _json.WriteText("published", report.Published?.ToString());
        _json.WriteText("outlet", report.Outlet);
        _json.WriteText("agency", report.Agency);
        Texts("authors", report.Authors);
        _json.WriteText("language", report.Language);
        _json.WriteText("situation", coded.Situations.Count > 0 ? coded.Situations[0] : null);
        _json.WriteText("media", report.MediaType);
        _json.WriteText("text", report.Text);
        Texts("situations", coded.Situations);
        _json.WriteText("codebook", coded.Codebook);
        _json.WriteText("published_from", report.Published?.FoundIn);
        _json.WriteText("updated", report.Updated?.ToString());
        _json.WriteText("updated_from", report.Updated?.FoundIn);
        _json.WriteText("address", report.Address);
        _json.WriteText("correction", report.Correction);
        EndLine();
    }

    /// <summary>Writes one record's line.</summary>
    /// <param name="record">A record of <paramref name="report"/>.</param>
    /// <param name="report">The report that the evidence quotes.</param>
    /// <param name="map">Made from the report's text.</param>
    /// <exception cref="ArgumentException">The evidence lies outside the text, is empty, or names another report.</exception>
    public void WriteRecord(ReportRecord record, Report report, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(map);
        if (record.Document != report.Id)
            throw new ArgumentException($"record {record.Id} is of {record.Document}, not of {report.Id}", nameof(record));
        // All evidence is looked at first, so that a faulty record leaves no half line behind.
        CheckEvidence(record, report);
        _json.WriteStartObject();
        _json.WriteText("kind", record.Kind);
        _json.WriteText("id", record.Id);
        _json.WriteText("document", record.Document);
        Evidence(record.Evidence, report.Text, map);
        SaidBy(record.SaidBy);
        _json.WriteText("rule", record.Rule);
        _json.WriteNumber("confidence", record.Confidence);
        switch (record)
        {
            case Figure figure:
                Fields(figure);
                break;
            case Event doing:
                Fields(doing);
                break;
            case Statement statement:
                Fields(statement);
                break;
            case Proposal proposal:
                Fields(proposal, report.Text, map);
                break;
            default:
                throw new ArgumentException($"the contract has no record of kind {record.Kind}", nameof(record));
        }

        EndLine();
    }

    private static void CheckEvidence(ReportRecord record, Report report)
    {
        Check(record.Evidence);
        if (record is not Proposal proposal)
            return;
        foreach (var term in proposal.Terms)
            Check(term.Evidence);
        foreach (var position in proposal.Positions)
            Check(position.Evidence);

        void Check(IReadOnlyList<Evidence> evidence)
        {
            if (evidence.Count == 0)
                throw new ArgumentException($"record {record.Id} has no evidence", nameof(record));
            foreach (var (sentence, span) in evidence)
            {
                if (sentence < 0 || span.Start < 0 || span.End <= span.Start || span.End > report.Text.Length)
                {
                    throw new ArgumentException(
                        $"record {record.Id}: evidence {span.Start}..{span.End} (sentence {sentence}) is not within the text of {report.Text.Length}",
                        nameof(record));
                }
            }
        }
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
            Number("count", term.Count);
            Number("days", term.Days);
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

    private void Number(string name, double? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
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
