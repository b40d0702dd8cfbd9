using System.Globalization;
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
