using System.Buffers;
using System.Text;

namespace Trucewatch.Publishing;

/// <summary>Comma-separated values after RFC 4180, in UTF-8.</summary>
public static class Csv
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a row. A cell that a spreadsheet would run as a formula is led by an apostrophe.</summary>
    public static void WriteRow(IBufferWriter<byte> output, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var value in cells)
        {
            if (!first)
                output.Write(","u8);
            first = false;
            var cell = value ?? "";
            if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(cell, out _))
                cell = "'" + cell;
            if (cell.AsSpan().ContainsAny(NeedsQuotes))
                cell = '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            Encoding.UTF8.GetBytes(cell, output);
        }

        output.Write("\r\n"u8);
    }
}
