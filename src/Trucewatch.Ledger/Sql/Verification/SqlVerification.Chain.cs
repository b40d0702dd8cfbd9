using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>The chain, and what it tells against what is there.</content>
internal sealed partial class SqlVerification
{
    private void Chain()
    {
        using var note = _session.Prepare(
            "INSERT INTO told (number, kind, content, name) VALUES (@number, @kind, @content, @name)", "@number", "@kind", "@content", "@name");
        var (last, link) = (0L, ActChain.Origin);
        foreach (var row in Walk("SELECT number, at, kind, body, previous, hash FROM act ORDER BY number"))
        {
            _acts++;
            var number = row.GetInt64(0);
            string at = row.GetString(1), kind = row.GetString(2), body = row.GetString(3), previous = row.GetString(4), hash = row.GetString(5);
            _bytes += Encoding.UTF8.GetByteCount(body);
            var where = $"act {number}";
            if (number != last + 1)
                Flaw(LedgerFlawCode.Chain, where, "does not follow the act before", $"act {last + 1}", where);
            if (previous != link)
                Flaw(LedgerFlawCode.Chain, where, "does not carry the hash of the act before", link, previous);
            if (ActChain.HashOf(previous, at, kind, body) is var computed && computed != hash)
                Flaw(LedgerFlawCode.Chain, where, "its hash is not that of what it tells", computed, hash);
            if (!IsoTime.TryRead(at, out _))
                Flaw(LedgerFlawCode.Chain, where, "has no time", "a time as 2025-03-24T12:00:00.000Z", at);
            if (ActSubject.TryRead(kind, body, out var subject) && ActSubject.IsNumbered(kind) && subject != ActSubject.OfNumbered(kind, number))
                Flaw(LedgerFlawCode.Chain, where, "says that it is another act", Whole(number), subject.Name);
            if (kind == ActKind.Export && subject is not null)
                _exports++;
            else if (subject is not null)
                note.Execute(number, kind, subject.Content, subject.Name);
            else
                Flaw(LedgerFlawCode.Chain, where, "tells of nothing that can be stored", "a capture, a coding, a review, a grading, a reinstatement, an export or a withdrawal", $"{kind} {Shorten(body)}");
            (last, link) = (number, hash);
        }
    }

    /// <summary>Compares what is there with the act that tells of it.</summary>
    private void Compare(string where, ActSubject subject, string body)
    {
        if (_findTold.Rows(row => (row.GetInt64(0), row.GetString(1)), subject.Content, subject.Kind, subject.Name) is not [var (number, told)])
        {
            Flaw(LedgerFlawCode.NoAct, where, $"no act tells of this {subject.Kind}");
            return;
        }

        _markFound.Execute(number);
        if (body == told)
            return;
        var (expected, found) = Differences(told, body);
        Flaw(LedgerFlawCode.NotAsTold, where, $"is not as act {number} tells", expected, found);
    }

    // Of what was deleted for good the act alone still has the hash.
    private string? ToldRecords(string document, string codebook)
    {
        if (_findTold.Rows(row => row.GetString(1), document, ActKind.Coding, codebook) is not [var told])
            return null;
        using var fields = JsonDocument.Parse(told);
        return fields.RootElement.TryGetProperty("records_sha256", out var hash) && hash.ValueKind == JsonValueKind.String ? hash.GetString() : null;
    }

    private void Untold()
    {
        // What an act tells of may be in what could not be read.
        if (_unread)
            return;
        foreach (var row in Walk("SELECT number, kind, content, name FROM told WHERE found = 0 ORDER BY number"))
        {
            Flaw(
                LedgerFlawCode.NothingBehindAct,
                $"act {row.GetInt64(0)}",
                $"tells of a {row.GetString(1)} of {row.GetString(2)} ({row.GetString(3)}) that is not in the store, or that an earlier act tells of");
        }
    }

    private static (string Told, string Found) Differences(string told, string found)
    {
        using JsonDocument one = JsonDocument.Parse(told), other = JsonDocument.Parse(found);
        var (expected, there) = (new StringBuilder(), new StringBuilder());
        foreach (var field in other.RootElement.EnumerateObject())
        {
            var before = one.RootElement.TryGetProperty(field.Name, out var value) ? Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)) : "nothing";
            var now = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(field.Value));
            if (before == now)
                continue;
            expected.Append(expected.Length > 0 ? ", " : "").Append(field.Name).Append(' ').Append(Shorten(before));
            there.Append(there.Length > 0 ? ", " : "").Append(field.Name).Append(' ').Append(Shorten(now));
        }

        return expected.Length > 0 ? (expected.ToString(), there.ToString()) : (Shorten(told), Shorten(found));
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..(char.IsHighSurrogate(text[119]) ? 119 : 120)] + "…";
}
