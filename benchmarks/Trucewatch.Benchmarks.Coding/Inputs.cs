using System.IO.Compression;
using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Reports;
using Trucewatch.Situations;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>The program's own data and the reports to run it on.</summary>
internal sealed record Inputs(CodebookLoad Codebook, SituationRegister Register, LanguageModel Model, LearnedModels Learned, IReadOnlyList<(string Name, byte[] Bytes)> Files)
{
    /// <summary>Loads the data of the current folder, and every .txt, .html and .html.gz of the given one.</summary>
    public static Inputs Load(string reports) => new(
        CodebookLoader.Load("codebook"),
        SituationRegister.Load("situations").Register,
        LanguageModel.Load(Path.Combine("models", "english.twlm")),
        LearnedModels.Load("models"),
        [.. Directory.EnumerateFiles(reports).Where(IsReport).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Read(path)))]);

    /// <summary>A coder with the given codebook.</summary>
    public ReportCoder Coder(CodebookLoad codebook) => new(CodebookSet.From(codebook), Register, Model, Learned);

    /// <summary>The files that hold a report, read.</summary>
    public List<Report> Reports()
    {
        var reader = new ReportReader();
        return [.. Files.Select(file => Read(reader, file)).OfType<Report>()];
    }

    /// <summary>One file as a report; null where it holds none.</summary>
    public static Report? Read(ReportReader reader, (string Name, byte[] Bytes) file) =>
        reader.Read(file.Bytes, file.Name, file.Name.Contains(".html", StringComparison.Ordinal) ? "text/html" : "text/plain").Report;

    private static bool IsReport(string path) =>
        path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".html.gz", StringComparison.Ordinal);

    private static byte[] Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1F, 0x8B, ..])
            return bytes;
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var expanded = new MemoryStream();
        gzip.CopyTo(expanded);
        return expanded.ToArray();
    }
}
