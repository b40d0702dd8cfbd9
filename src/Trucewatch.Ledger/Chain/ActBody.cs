using System.Buffers;
using System.Text;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>
/// Writes what an act tells, always in the same way: one JSON object, fields in the order of their names, no blanks, strings as
/// <see cref="JsonText"/> writes them.
/// </summary>
public static class ActBody
{
    /// <summary>Of a capture.</summary>
    /// <param name="content">The id of the bytes.</param>
    /// <param name="address">Where they came from.</param>
    /// <param name="capturedAt">When, as stored.</param>
    /// <param name="tool">The program that captured them.</param>
    /// <param name="headers">What came with them, in order; only their hash is told.</param>
    public static string OfCapture(string content, string address, string capturedAt, string tool, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return Write(json =>
        {
            json.WriteText("address", address);
            json.WriteText("captured_at", capturedAt);
            json.WriteText("content", content);
            json.WriteText("headers_sha256", ContentId.Of(Headers(headers)));
            json.WriteText("tool", tool);
        });
    }

    /// <summary>Of a coding.</summary>
    /// <param name="coding">What it is.</param>
    public static string OfCoding(CodingAct coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        return Write(json =>
        {
            json.WriteText("codebook", coding.Codebook);
            json.WriteText("coded_at", coding.CodedAt);
            json.WriteText("content", coding.Content);
            json.WriteText("reading", coding.Reading);
            json.WriteNumber("records", coding.Records);
            json.WriteText("records_sha256", coding.RecordsHash);
            json.WriteStartArray("situations");
            foreach (var situation in coding.Situations)
                json.WriteText(situation);
            json.WriteEndArray();
            json.WriteText("source", coding.Source);
            json.WriteText("tool", coding.Tool);
        });
    }

    /// <summary>Of a review.</summary>
    /// <param name="review">What it is.</param>
    public static string OfReview(ReviewAct review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Write(json =>
        {
            json.WriteNumber("act", review.Act);
            json.WriteText("by", review.By);
            json.WriteText("reason", review.Reason);
            json.WriteNumber("steps", review.Steps);
            json.WriteText("steps_sha256", review.StepsHash);
            json.WriteText("tool", review.Tool);
            json.WriteNumberOrNull("undoes", review.Undoes);
        });
    }

    /// <summary>A step of a review as the line that is hashed.</summary>
    /// <param name="step">What it is.</param>
    public static string OfStep(ReviewActStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Write(json =>
        {
            json.WriteText("codebook", step.Codebook);
            json.WriteText("content", step.Content);
            json.WriteText("kind", step.Kind);
            json.WriteText("line_sha256", step.Line is { } line ? ContentId.Of(line) : step.LineHash);
            json.WriteText("reading", step.Reading);
            json.WriteText("record", step.Record);
            json.WriteNumberOrNull("version", step.Version);
        });
    }

    /// <summary>Of a grading.</summary>
    /// <param name="grading">What it is.</param>
    public static string OfGrading(GradingAct grading)
    {
        ArgumentNullException.ThrowIfNull(grading);
        return Write(json =>
        {
            json.WriteNumber("act", grading.Act);
            json.WriteText("by", grading.By);
            json.WriteText("reason", grading.Reason);
            json.WriteText("scale", grading.Scale);
            json.WriteText("subject", grading.Subject);
            json.WriteText("subject_kind", grading.SubjectKind);
            json.WriteText("tool", grading.Tool);
            json.WriteNumberOrNull("undoes", grading.Undoes);
            json.WriteText("value", grading.Value);
        });
    }

    /// <summary>Of a reinstatement.</summary>
    /// <param name="reinstatement">What it is.</param>
    public static string OfReinstatement(ReinstatementAct reinstatement)
    {
        ArgumentNullException.ThrowIfNull(reinstatement);
        return Write(json =>
        {
            json.WriteNumber("act", reinstatement.Act);
            json.WriteText("before", reinstatement.Before);
            json.WriteText("by", reinstatement.By);
            json.WriteText("codebook", reinstatement.Codebook);
            json.WriteNumber("codings", reinstatement.Codings);
            json.WriteText("content", reinstatement.Content);
            json.WriteText("reason", reinstatement.Reason);
            json.WriteText("tool", reinstatement.Tool);
            json.WriteNumberOrNull("undoes", reinstatement.Undoes);
        });
    }

    /// <summary>Of an export.</summary>
    /// <param name="act">Its own number.</param>
    /// <param name="export">What it is.</param>
    /// <param name="tool">The program.</param>
    public static string OfExport(long act, ExportNote export, string tool)
    {
        ArgumentNullException.ThrowIfNull(export);
        return Write(json =>
        {
            json.WriteNumber("act", act);
            json.WriteText("by", export.By);
            json.WriteText("format", export.Format);
            json.WriteText("head", export.Head);
            json.WriteBoolean("is_whole", export.IsWhole);
            json.WriteText("manifest_sha256", export.Manifest);
            json.WriteStartObject("query");
            foreach (var (option, value) in export.Query.OrderBy(part => part.Key, StringComparer.Ordinal))
                json.WriteText(option, value);
            json.WriteEndObject();
            json.WriteNumberOrNull("records", export.Records);
            json.WriteNumberOrNull("reports", export.Reports);
            json.WriteText("sha256", export.Sha256);
            json.WriteText("tool", tool);
            json.WriteNumberOrNull("withheld", export.Withheld);
        });
    }

    /// <summary>Of a withdrawal.</summary>
    /// <param name="withdrawal">What it is.</param>
    public static string OfWithdrawal(WithdrawalAct withdrawal)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        return Write(json =>
        {
            json.WriteNumber("act", withdrawal.Act);
            json.WriteText("by", withdrawal.By);
            json.WriteText("reason", withdrawal.Reason);
            json.WriteNumber("reports", withdrawal.Reports);
            json.WriteText("reports_sha256", withdrawal.ReportsHash);
            json.WriteText("tool", withdrawal.Tool);
        });
    }

    /// <summary>A report of a withdrawal as the line that is hashed.</summary>
    /// <param name="withdrawn">What it is.</param>
    public static string OfWithdrawn(WithdrawnLine withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        return Write(json =>
        {
            json.WriteText("content", withdrawn.Content);
            json.WriteText("left_sha256", withdrawn.LeftHash);
            json.WriteNumber("length", withdrawn.Length);
            json.WriteNumber("readings", withdrawn.Readings);
            json.WriteNumber("records", withdrawn.Records);
        });
    }

    /// <summary>What is left of a reading or record of a report that was deleted, as the line that is hashed.</summary>
    /// <param name="columns">Their names in order, with their texts.</param>
    public static string OfLeft(IEnumerable<KeyValuePair<string, string?>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Write(json =>
        {
            foreach (var (name, value) in columns)
                json.WriteText(name, value);
        });
    }

    private static string Write(Action<Utf8JsonWriter> fields)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ReadOnlySpan<byte> Headers(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartArray();
        foreach (var (name, value) in headers)
        {
            json.WriteStartArray();
            json.WriteText(name);
            json.WriteText(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return output.WrittenSpan;
    }
}
