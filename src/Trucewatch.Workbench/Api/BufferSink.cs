using System.Buffers;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Writes a list as comma-separated values or as JSON Lines.</summary>
internal sealed class BufferSink(IBufferWriter<byte> output, bool asCsv) : IListingSink
{
    public Task TakeAsync<T>(Listing<T> listing, IEnumerable<T> items)
    {
        if (asCsv)
            Csv.WriteRow(output, listing.Columns.Select(column => (string?)column.Name));
        foreach (var item in items)
        {
            if (asCsv)
                Csv.WriteRow(output, listing.Columns.Select(column => column.Value(item)));
            else
                listing.WriteLine(output, item);
        }

        return Task.CompletedTask;
    }
}
