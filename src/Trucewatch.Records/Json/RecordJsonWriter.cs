using System.Buffers;
using System.Text.Json;

namespace Trucewatch.Records;

/// <summary>
/// Writes coded reports as the contract's JSON Lines: the report's own line, then its records in their order, one object a line, UTF-8,
/// each line ended by a line feed. Offsets are written as Unicode code points.
/// </summary>
/// <remarks>
/// Beyond the contract's fields the report's line has, after <c>text</c>: <c>situations</c> (all of them), <c>codebook</c>, <c>published_from</c>,
/// <c>updated</c>, <c>updated_from</c>, <c>address</c>, <c>correction</c>, <c>headings</c> (<c>start</c> and <c>end</c> of each) and <c>origins</c>, so that
/// what is read back is what was written. A record that a person has judged has, last, <c>review</c>: <c>state</c>, <c>by</c>, <c>at</c>, <c>act</c>, <c>changed</c>.
/// Not safe for use by several threads at once.
/// </remarks>
public sealed partial class RecordJsonWriter
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
    /// <param name="coded">The report; its records are not looked at.</param>
    /// <param name="withText">False leaves the field <c>text</c> out, for those who keep the text apart.</param>
    public void WriteDocument(CodedReport coded, bool withText = true)
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
        if (withText)
            _json.WriteText("text", report.Text);
        Texts("situations", coded.Situations);
        _json.WriteText("codebook", coded.Codebook);
        _json.WriteText("published_from", report.Published?.FoundIn);
        _json.WriteText("updated", report.Updated?.ToString());
        _json.WriteText("updated_from", report.Updated?.FoundIn);
        _json.WriteText("address", report.Address);
        _json.WriteText("correction", report.Correction);
        Headings(report);
        Origins(report.Origins);
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

        if (record.Review is { } review)
            Review(review);
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
}
