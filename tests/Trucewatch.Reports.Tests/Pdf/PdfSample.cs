using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Trucewatch.Reports.Tests;

/// <summary>PDF documents made for tests: lines of text set where they are told.</summary>
internal static class PdfSample
{
    private const double Size = 10;
    private const double Leading = 13;

    /// <summary>A document of pages with a running head, two columns of lines and a page number.</summary>
    public static byte[] TwoColumns(string head, string title, params (string[] Left, string[] Right)[] pages)
    {
        var builder = Builder(out var font);
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.Author = "Nour Haddad";
        builder.DocumentInformation.CreationDate = "D:20250324101500Z";
        for (var i = 0; i < pages.Length; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText(head, Size, new PdfPoint(60, 800), font);
            Column(page, font, 60, pages[i].Left);
            Column(page, font, 330, pages[i].Right);
            page.AddText((i + 1).ToString(CultureInfo.InvariantCulture), Size, new PdfPoint(290, 40), font);
        }

        return builder.Build();
    }

    /// <summary>A document of one empty page, as a scan without text recognition is.</summary>
    public static byte[] WithoutText()
    {
        var builder = Builder(out _);
        builder.AddPage(PageSize.A4);
        return builder.Build();
    }

    /// <summary>A document of one page whose content is a line of text and many blanks, compressed once or several times over.</summary>
    public static byte[] Packed(string line, int blanks, int codings = 1)
    {
        var content = Encoding.ASCII.GetBytes($"BT /F1 12 Tf 20 150 Td ({line}) Tj ET" + new string(' ', blanks));
        for (var i = 0; i < codings; i++)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                zlib.Write(content);
            content = packed.ToArray();
        }

        return Written(content, $"/Filter [{string.Join(' ', Enumerable.Repeat("/FlateDecode", codings))}]");
    }

    /// <summary>A document of one page with the content given, and entries for the content's dictionary.</summary>
    public static byte[] Written(string content, string entries) => Written(Encoding.ASCII.GetBytes(content), entries);

    private static byte[] Written(byte[] content, string entries)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        void Begin()
        {
            offsets.Add(file.Length);
            Write($"{offsets.Count} 0 obj\n");
        }

        Write("%PDF-1.4\n");
        foreach (var dictionary in (string[])["/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 1",
            "/Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >>", "/Type /Font /Subtype /Type1 /BaseFont /Helvetica"])
        {
            Begin();
            Write($"<< {dictionary} >>\nendobj\n");
        }

        Begin();
        Write($"<< /Length {content.Length} {entries} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        var table = file.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static PdfDocumentBuilder Builder(out PdfDocumentBuilder.AddedFont font)
    {
        var builder = new PdfDocumentBuilder();
        font = builder.AddStandard14Font(Standard14Font.Helvetica);
        return builder;
    }

    // An empty line parts paragraphs.
    private static void Column(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double x, string[] lines)
    {
        var y = 740.0;
        foreach (var line in lines)
        {
            if (line.Length > 0)
                page.AddText(line, Size, new PdfPoint(x, y), font);
            y -= line.Length > 0 ? Leading : Leading * 1.5;
        }
    }
}
