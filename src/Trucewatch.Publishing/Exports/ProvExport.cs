using System.Buffers;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// How each record came to be, in the terms of W3C PROV-O, as a graph of JSON-LD, one node a line. Bytes, codebooks and records are entities; captures,
/// codings and acts of review are activities; programs and persons are agents.
/// </summary>
internal sealed class ProvExport(Stream output, ExportOptions options) : ReportExport(output, options)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private Utf8JsonWriter? _json;
    private bool _isFirst = true;

    public override ExportNeeds Needs => ExportNeeds.Origins;

    protected override void Begin() => Buffer.Write(
        """
        {"@context":{"prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#","label":"http://www.w3.org/2000/01/rdf-schema#label","comment":"http://www.w3.org/2000/01/rdf-schema#comment","value":"prov:value","startedAtTime":{"@id":"prov:startedAtTime","@type":"xsd:dateTime"},"endedAtTime":{"@id":"prov:endedAtTime","@type":"xsd:dateTime"},"used":{"@id":"prov:used","@type":"@id"},"wasGeneratedBy":{"@id":"prov:wasGeneratedBy","@type":"@id"},"wasInvalidatedBy":{"@id":"prov:wasInvalidatedBy","@type":"@id"},"wasDerivedFrom":{"@id":"prov:wasDerivedFrom","@type":"@id"},"wasRevisionOf":{"@id":"prov:wasRevisionOf","@type":"@id"},"hadPrimarySource":{"@id":"prov:hadPrimarySource","@type":"@id"},"wasAssociatedWith":{"@id":"prov:wasAssociatedWith","@type":"@id"},"qualifiedAssociation":{"@id":"prov:qualifiedAssociation"},"agent":{"@id":"prov:agent","@type":"@id"},"hadPlan":{"@id":"prov:hadPlan","@type":"@id"}},"@graph":[

        """u8);

    protected override void WriteReport(ReportToExport report, IReadOnlyList<ExportRow> rows)
    {
        if (rows.Count == 0)
            return;
        var bytes = ExportNames.OfBytes(report.Coded.Report.Id);
        var captures = report.Captures.Select(capture => ExportNames.OfCapture(report.Coded.Report.Id, capture)).ToList();
        var sources = report.Captures.Select(capture => ExportNames.OfAddress(capture.Address)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Node(bytes, "prov:Entity", report.Coded.Report.Title ?? report.Coded.Report.Source, json =>
        {
            Names(json, "wasGeneratedBy", captures);
            Names(json, "hadPrimarySource", sources);
        });
        foreach (var (capture, name) in report.Captures.Zip(captures))
        {
            Program(capture.Tool);
            Node(name, "prov:Activity", "capture of " + capture.Address, json =>
            {
                if (ExportNames.OfAddress(capture.Address) is { } address)
                    json.WriteText("used", address);
                Moment(json, capture.Time);
                json.WriteText("wasAssociatedWith", ExportNames.OfProgram(capture.Tool));
            });
        }

        var codings = rows.Select(row => report.Histories.GetValueOrDefault(row.Record.Id)?.Coding).Append(report.Coding).OfType<CodingNote>();
        foreach (var coding in codings.DistinctBy(coding => coding.Codebook))
            Coding(report.Coded.Report.Id, coding);
        foreach (var row in rows)
            Record(row, report);
    }

    // All of it stands among what the report tells: a record's nodes hang by its report's captures and codings.
    protected override void WriteRecord(ExportRow row)
    {
    }

    protected override void End() => Buffer.Write("\n]}\n"u8);

    private void Coding(string document, CodingNote coding)
    {
        Program(coding.Tool);
        var plan = ExportNames.OfCodebook(coding.Codebook);
        if (_told.Add(plan))
            Node(plan, "prov:Plan", "codebook " + coding.Codebook);
        Node(ExportNames.OfCoding(document, coding), "prov:Activity", "coding by codebook " + coding.Codebook, json =>
        {
            json.WriteText("used", ExportNames.OfBytes(document));
            Moment(json, coding.At);
            json.WriteText("wasAssociatedWith", ExportNames.OfProgram(coding.Tool));
            json.WriteStartObject("qualifiedAssociation");
            json.WriteText("@type", "prov:Association");
            json.WriteText("agent", ExportNames.OfProgram(coding.Tool));
            json.WriteText("hadPlan", plan);
            json.WriteEndObject();
        });
    }

    private void Record(ExportRow row, ReportToExport report)
    {
        var document = row.Record.Document;
        var history = report.Histories.GetValueOrDefault(row.Record.Id);
        var name = ExportNames.OfRecord(row.Record.Id);
        var notes = history?.Notes ?? [];
        var edits = notes.Where(note => note.Kind == ReviewKind.Edit).ToList();
        var last = edits.LastOrDefault(edit => edit.UndoneBy is null);
        var addition = notes.FirstOrDefault(note => note.Kind == ReviewKind.Add);
        foreach (var note in notes)
            Act(note, name);
        Node(name, "prov:Entity", Label(row), json =>
        {
            if (addition is not null)
                json.WriteText("wasGeneratedBy", ExportNames.OfAct(addition));
            else if ((history?.Coding ?? report.Coding) is { } coding)
                json.WriteText("wasGeneratedBy", ExportNames.OfCoding(document, coding));
            json.WriteText("wasDerivedFrom", ExportNames.OfBytes(document));
            if (last is null)
                Quotation(json, row);
        });
        // An edit makes another entity of a record, which an undo ends.
        foreach (var edit in edits)
        {
            Node(ExportNames.OfEdited(row.Record.Id, edit), "prov:Entity", Label(row) + ", edited", json =>
            {
                json.WriteText("wasGeneratedBy", ExportNames.OfAct(edit));
                json.WriteText("wasRevisionOf", name);
                if (edit.UndoneBy is { } undo)
                    json.WriteText("wasInvalidatedBy", ExportNames.OfAct(notes.FirstOrDefault(note => note.Act == undo) ?? edit with { Act = undo }));
                if (edit == last)
                    Quotation(json, row);
            });
        }
    }

    private void Act(ReviewNote note, string record)
    {
        var person = ExportNames.OfPerson(note.By);
        if (_told.Add(person))
            Node(person, "prov:Person", note.By);
        Node(ExportNames.OfAct(note), "prov:Activity", $"{ReviewKinds.NameOf(note.Kind)} (act {note.Act})", json =>
        {
            if (note.Kind != ReviewKind.Add)
                json.WriteText("used", record);
            Moment(json, note.At);
            json.WriteText("wasAssociatedWith", person);
            if (Options.WithQuotations && note.Reason is { } reason)
                json.WriteText("comment", reason);
        });
    }

    private void Program(string tool)
    {
        if (_told.Add(ExportNames.OfProgram(tool)))
            Node(ExportNames.OfProgram(tool), "prov:SoftwareAgent", tool);
    }

    private void Node(string name, string type, string label, Action<Utf8JsonWriter>? more = null)
    {
        if (!_isFirst)
            Buffer.Write(",\n"u8);
        _isFirst = false;
        _json ??= new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true });
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteText("@id", name);
        _json.WriteText("@type", type);
        _json.WriteText("label", label);
        more?.Invoke(_json);
        _json.WriteEndObject();
        _json.Flush();
    }

    private void Quotation(Utf8JsonWriter json, ExportRow row)
    {
        if (Options.WithQuotations)
            json.WriteText("value", row.Quotation);
    }

    private static string Label(ExportRow row) => row.Category is { } category ? $"{row.Record.Kind}: {category}" : row.Record.Kind;

    private static void Moment(Utf8JsonWriter json, DateTimeOffset at)
    {
        json.WriteText("startedAtTime", IsoTime.Write(at));
        json.WriteText("endedAtTime", IsoTime.Write(at));
    }

    private static void Names(Utf8JsonWriter json, string field, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(field);
        foreach (var name in names)
            json.WriteText(name);
        json.WriteEndArray();
    }
}
