using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// Names (URNs) of what an export tells of. Those of bytes, records and codebooks are the same out of every store; those of captures, codings and acts
/// carry their time, so that what two stores tell can stand in one graph.
/// </summary>
internal static class ExportNames
{
    private const string Ours = "urn:trucewatch:";
    private const int HashBytes = 12;

    public static string OfBytes(string document) => "urn:" + document;

    public static string OfRecord(string record) => Ours + record;

    /// <summary>The record as an edit made it.</summary>
    public static string OfEdited(string record, ReviewNote edit) => $"{OfRecord(record)}:edited:{Hash(IsoTime.Write(edit.At), Whole(edit.Act))}";

    public static string OfCodebook(string codebook) => $"{Ours}codebook:{Uri.EscapeDataString(codebook)}";

    public static string OfCapture(string document, CaptureNote capture) => $"{Ours}capture:{Hash(document, capture.Address, IsoTime.Write(capture.Time))}";

    public static string OfCoding(string document, CodingNote coding) => $"{Ours}coding:{Hash(document, coding.Codebook, IsoTime.Write(coding.At))}";

    public static string OfAct(ReviewNote note) => $"{Ours}act:{Whole(note.Act)}:{Hash(note.By, IsoTime.Write(note.At))}";

    public static string OfProgram(string tool) => $"{Ours}program:{Uri.EscapeDataString(tool)}";

    public static string OfPerson(string name) => $"{Ours}person:{Uri.EscapeDataString(name)}";

    /// <summary>An address of the web as it is; null for a file, whose path is a name on one machine only.</summary>
    public static string? OfAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    private static string Hash(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))).AsSpan(0, HashBytes));

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
