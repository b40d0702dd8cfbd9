using System.Globalization;
using Trucewatch.Records;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Trucewatch.Reports;

/// <summary>Reads a report from a PDF: its paragraphs as plain text, and what the document says of itself where the text says nothing.</summary>
internal static class PdfReader
{
    private const string MediaType = "application/pdf";

    /// <summary>The report of a PDF, without its id; a problem when it cannot be read or has no story.</summary>
    public static ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReaderLimits limits)
    {
        List<string> paragraphs;
        string? title, author, created;
        var filters = new BoundedFilters(limits.MostPdfBytes);
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { FilterProvider = filters });
            paragraphs = PdfParagraphs.Read(document, limits);
            (title, author, created) = (document.Information.Title, document.Information.Author, document.Information.CreationDate);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadProblems.LockedPdf(source);
        }
        catch (Exception) when (filters.Exceeded)
        {
            return ReadProblems.Expands(source, limits.MostPdfBytes);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library lets whatever a damaged document makes of it come through, and names no type for it.
            return ReadProblems.BrokenPdf(source, exception.Message);
        }

        // The library goes on without a stream that it could not expand.
        if (filters.Exceeded)
            return ReadProblems.Expands(source, limits.MostPdfBytes);
        if (paragraphs.Count == 0)
            return ReadProblems.PdfWithoutText(source);
        var outcome = PlainTextReader.Read(string.Join("\n\n", paragraphs), source, limits);
        return outcome.IsReport ? Complete(outcome.Report, title, author, created) : outcome;
    }

    private static Report Complete(Report report, string? title, string? author, string? created)
    {
        const string TitleOrigin = "pdf title", AuthorOrigin = "pdf author";
        var origins = report.Origins;
        var (ownTitle, ownAuthors) = (report.Title, report.Authors);
        if (ownTitle is null && !string.IsNullOrWhiteSpace(title))
            (ownTitle, origins) = (Whitespace.Fold(title), origins with { Title = TitleOrigin });
        if (ownAuthors.Count == 0 && !string.IsNullOrWhiteSpace(author))
            (ownAuthors, origins) = ([Whitespace.Fold(author)], origins with { Authors = AuthorOrigin });
        return report with { MediaType = MediaType, Title = ownTitle, Authors = ownAuthors, Origins = origins, Published = report.Published ?? Created(created) };
    }

    // D:20250324101500+02'00', of which all after the year may be missing.
    private static PublicationTime? Created(string? created)
    {
        const int DayLength = 8;
        var digits = created?.StartsWith("D:", StringComparison.Ordinal) == true ? created[2..] : created;
        return digits?.Length >= DayLength && DateOnly.TryParseExact(digits[..DayLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateText.Find(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "pdf creation date")
            : null;
    }
}
