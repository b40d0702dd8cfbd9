using System.Buffers;
using System.Text;
using Spectre.Console;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Writes listings to standard output.</summary>
internal static class ListingWriter
{
    private const int FlushBytes = 64 * 1024;
    private const int LongestCell = 400;

    // The last column holds the sentence; the ones before it leave it room.
    private const int WidestMiddle = 24;
    private const int NarrowestWide = 12;

    // A border and a blank on either side of each cell.
    private const int Frame = 3;

    /// <summary>Writes all items as they come; a table needs them all first.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> WriteAsync<T>(
        Surroundings surroundings, OutputFormat format, Listing<T> listing, IAsyncEnumerable<T> items, CancellationToken cancellation)
    {
        if (format == OutputFormat.Table)
        {
            var all = await items.ToListAsync(cancellation);
            WriteTable(surroundings, listing, all);
            return all.Count;
        }

        var buffer = new ArrayBufferWriter<byte>();
        if (format == OutputFormat.Csv)
            Csv.WriteRow(buffer, listing.Columns.Select(column => (string?)column.Name));
        var count = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            if (format == OutputFormat.Csv)
                Csv.WriteRow(buffer, listing.Columns.Select(column => column.Value(item)));
            else
                listing.WriteLine(buffer, item);
            count++;
            if (buffer.WrittenCount > FlushBytes)
                await FlushAsync();
        }

        await FlushAsync();
        return count;

        async Task FlushAsync()
        {
            await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
            await surroundings.Output.FlushAsync(cancellation);
            buffer.ResetWrittenCount();
        }
    }

    private static void WriteTable<T>(Surroundings surroundings, Listing<T> listing, List<T> items)
    {
        using var text = Terminal.Open(surroundings, out var console);
        if (items.Count == 0)
        {
            console.WriteLine("Nothing found.");
            return;
        }

        var columns = listing.TableColumns ?? listing.Columns;
        var table = new Table().Border(surroundings.OutputIsTerminal ? TableBorder.Rounded : TableBorder.Markdown);
        foreach (var column in columns)
        {
            var head = new TableColumn(new Text(column.Name));
            if (!column.Wide)
                head.NoWrap();
            else if (column != columns[^1])
                head.Width(Math.Min(WidestMiddle, items.Max(item => Math.Max(column.Name.Length, Cell(column.Value(item)).Length))));
            table.AddColumn(head);
        }

        foreach (var item in items)
            table.AddRow(columns.Select(column => new Text(Cell(column.Value(item)))));
        // A table that is wider than the page would be written as nothing at all.
        var needed = Frame + columns.Sum(column => Frame + (column.Wide ? NarrowestWide : items.Max(item => Math.Max(column.Name.Length, Cell(column.Value(item)).Length))));
        console.Profile.Width = Math.Max(console.Profile.Width, needed);
        console.Write(table);
    }

    private static string Cell(string? value)
    {
        if (value is null)
            return "";
        var line = new StringBuilder(value.Length);
        foreach (var character in value)
            line.Append(char.IsControl(character) ? ' ' : character);
        if (line.Length > LongestCell)
        {
            line.Length = char.IsHighSurrogate(line[LongestCell - 1]) ? LongestCell - 1 : LongestCell;
            line.Append('…');
        }

        return line.ToString();
    }
}
