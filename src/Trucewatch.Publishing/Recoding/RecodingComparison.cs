using System.Buffers;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What two codings of the same report say otherwise.</summary>
public static class RecodingComparison
{
    // What says how a record was found and not what it says.
    private static readonly HashSet<string> NotSaid = new(["kind", "id", "document", "rule", "confidence"], StringComparer.Ordinal);

    /// <summary>The records that are new, gone or changed, in reading order. Ids, rules and confidence are not compared.</summary>
    /// <param name="before">The one coding.</param>
    /// <param name="after">The other, of a reading with the same text.</param>
    /// <exception cref="ArgumentException">The texts differ, so that sentences cannot be laid beside one another.</exception>
    public static IReadOnlyList<RecordChange> Compare(CodedReport before, CodedReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Report.Text != after.Report.Text)
            throw new ArgumentException("the two codings are not of the same text", nameof(after));
        var old = Told(before);
        var fresh = Told(after);
        var changes = new List<(int At, RecordChange Change)>();
        // Those that say the same in the same place are taken out first, so that what is left can only be new, gone or changed.
        for (var i = old.Count - 1; i >= 0; i--)
        {
            var same = fresh.FindIndex(one => one.Place == old[i].Place && one.Fields.SequenceEqual(old[i].Fields));
            if (same < 0)
                continue;
            old.RemoveAt(i);
            fresh.RemoveAt(same);
        }

        foreach (var one in fresh)
        {
            var at = old.FindIndex(other => other.Place == one.Place);
            RecordChange change;
            if (at < 0)
            {
                change = new RecordChange(after.Report, null, one.Record, []);
            }
            else
            {
                change = new RecordChange(after.Report, old[at].Record, one.Record, Differing(old[at].Fields, one.Fields));
                old.RemoveAt(at);
            }

            changes.Add((Start(one.Record), change));
        }

        changes.AddRange(old.Select(one => (Start(one.Record), new RecordChange(before.Report, one.Record, null, []))));
        return [.. changes.OrderBy(change => change.At).Select(change => change.Change)];
    }

    private static int Start(ReportRecord record) => record.Evidence[0].Span.Start;

    private static List<Said> Told(CodedReport coded)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(output);
        var map = new CodePointMap(coded.Report.Text);
        var result = new List<Said>(coded.Records.Count);
        foreach (var record in coded.Records)
        {
            output.ResetWrittenCount();
            writer.WriteRecord(record, coded.Report, map);
            using var line = JsonDocument.Parse(output.WrittenMemory);
            List<(string Name, string Value)> fields = [.. line.RootElement.EnumerateObject().Where(field => !NotSaid.Contains(field.Name)).Select(field => (field.Name, field.Value.GetRawText()))];
            result.Add(new Said(record, (record.Kind, record.Category, Start(record)), fields));
        }

        return result;
    }

    private static List<string> Differing(List<(string Name, string Value)> before, List<(string Name, string Value)> after)
    {
        var was = before.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var names = before.Select(field => field.Name).Concat(after.Select(field => field.Name)).Distinct(StringComparer.Ordinal);
        var now = after.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        return [.. names.Where(name => was.GetValueOrDefault(name) != now.GetValueOrDefault(name))];
    }

    private sealed record Said(ReportRecord Record, (string Kind, string? Category, int Start) Place, List<(string Name, string Value)> Fields);
}
