using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>Pages and texts from anywhere, through the reader.</summary>
internal sealed class ReaderTarget : IFuzzTarget
{
    private readonly ReportReader _reader = new();

    public string Name => "reader";

    public IReadOnlyList<string> SeedFiles => ["samples/*.html", "samples/*.txt"];

    public IReadOnlyList<string> Scraps =>
    [
        "<", ">", "</", "<!--", "-->", "<div>", "</div>", "<p>", "<script>", "</script>", "<table><tr><td>", "<svg>", "<a href=\"", "<title>", "<time datetime=\"", "<meta property=\"article:published_time\" content=\"",
        "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",", "[[[[[", "{\"a\":", "&#", "&#x110000;", "&amp", "<![CDATA[", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<meta charset=\"shift_jis\">",
        "2025-13-45T99:99", "March 32nd, 2025", "(AP) — ", "By ", "© ", "Correction: ",
    ];

    public void Run(byte[] input)
    {
        foreach (var (media, charset) in ((string?, string?)[])[(null, null), ("text/html", null), ("text/plain", "utf-16"), ("text/html", "windows-1251")])
        {
            var outcome = _reader.Read(input, "fuzz", media, charset);
            if (outcome.Report is not { } report)
            {
                PropertyException.Unless(outcome.Problem!.Code.StartsWith("TW01", StringComparison.Ordinal), $"a problem of the reader has a code of the reader, not {outcome.Problem.Code}");
                continue;
            }

            PropertyException.Unless(report.Text.Length > 0, "a report has a text");
            PropertyException.Unless(report.Headings.All(span => span.Start >= 0 && span.Start < span.End && span.End <= report.Text.Length), "headings lie in the text");
        }
    }
}
