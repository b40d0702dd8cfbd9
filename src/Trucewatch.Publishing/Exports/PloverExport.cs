using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Events under the field names of PLOVER's published examples. What is not an event, or has no PLOVER type, has no place in it.</summary>
internal sealed class PloverExport(Stream output, ExportOptions options) : JsonExport(output, options)
{
    protected override bool Holds(ExportRow row) => row.Record is Event { Plover: not null };

    protected override void WriteFields(Utf8JsonWriter json, ExportRow row)
    {
        var doing = (Event)row.Record;
        json.WriteString("id", doing.Id);
        json.WriteString("date", (doing.Time?.From ?? row.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("event", doing.Plover);
        json.WriteString("mode", "");
        json.WriteString("context", doing.About ?? "");
        WriteActors(json, "actor", doing.By);
        WriteActors(json, "recipient", doing.To);
        json.WriteString("event_loc", doing.Place ?? "");
        if (Options.WithQuotations)
            json.WriteString("text", row.Quotation);
        // What PLOVER does not have and readers of this store need: the codebook's type, whether it is the case, and whose word it is.
        json.WriteString("type", doing.Type);
        json.WriteString("status", ContractNames.Of(doing.Status));
        json.WriteString("said_by", doing.SaidBy?.Speaker);
        json.WriteString("source", row.Report.Outlet ?? row.Report.Agency);
        json.WriteString("url", row.Report.Address ?? row.Report.Source);
        json.WriteString("coder", row.Coded.Codebook);
    }

    protected override void End()
    {
        if (Records > 0)
            Buffer.Write("\n"u8);
    }
}
