using System.Security.Cryptography;

namespace Trucewatch.Reports;

/// <summary>
/// Reads one report from its bytes: its story without the page around it, and who published it when. Instances hold no state and may be shared
/// between threads. The same bytes give the same report on every machine.
/// </summary>
/// <param name="limits">How much of an input to take on; the defaults of <see cref="ReaderLimits"/> when null.</param>
public sealed class ReportReader(ReaderLimits? limits = null)
{
    private readonly ReaderLimits _limits = limits ?? new ReaderLimits();

    /// <summary>Whether the bytes are those of a page (HTML), which <see cref="Read"/> strips, and not of plain text.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes) => ContentSniffer.Sniff(bytes, mediaType: null) == ContentKind.Html;

    /// <summary>Reads a report. What cannot be read gives a problem; no input makes it throw or hang.</summary>
    /// <param name="bytes">The bytes as captured.</param>
    /// <param name="source">The path or address, for the report and for problems.</param>
    /// <param name="mediaType">The media type named beside the bytes, null when there is none; the bytes have the last word.</param>
    /// <param name="charset">The encoding named beside the bytes, null when there is none.</param>
    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, string? mediaType = null, string? charset = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (bytes.Length > _limits.MostBytes)
            return ReadProblems.TooLong(source, bytes.Length, _limits.MostBytes);
        var kind = ContentSniffer.Sniff(bytes.Span, mediaType);
        switch (kind)
        {
            case ContentKind.Empty:
                return ReadProblems.Empty(source);
            case ContentKind.Binary:
                return ReadProblems.Binary(source);
            default:
                break;
        }

        var (outcome, encoding) = kind == ContentKind.Pdf ? (PdfReader.Read(bytes, source, _limits), null) : ReadText(bytes.Span, kind, source, charset);
        return outcome.IsReport
            ? outcome.Report with
            {
                Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
                Origins = outcome.Report.Origins with { Charset = encoding },
            }
            : outcome;
    }

    private (ReadOutcome Outcome, string? Charset) ReadText(ReadOnlySpan<byte> bytes, ContentKind kind, string source, string? charset)
    {
        var decoded = TextDecoder.Decode(bytes, charset);
        var outcome = kind == ContentKind.Html
            ? PageReader.Read(decoded.Text, source, _limits)
            : PlainTextReader.Read(decoded.Text, source, _limits);
        return (outcome, $"{decoded.Charset} from {decoded.FoundIn}");
    }
}
