using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>PDF files, through the reader and the library under it.</summary>
internal sealed class PdfTarget : IFuzzTarget
{
    private readonly ReportReader _reader = new();

    public string Name => "pdf";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps => ["obj", "endobj", "stream\n", "endstream", "<<", ">>", "/Kids [1 0 R]", "/Parent 1 0 R", "/Length ", "xref", "trailer", "startxref", "/Count 99999999", "/Filter /FlateDecode", "BT", "ET", "Tj", "1 0 0 1 0 0 Tm", "q ", "/Prev 0"];

    public void Run(byte[] input)
    {
        var outcome = _reader.Read(input, "fuzz.pdf", "application/pdf");
        PropertyException.Unless(outcome.IsReport || outcome.Problem.Code.StartsWith("TW01", StringComparison.Ordinal), "what is no report is a problem of the reader");
    }
}
