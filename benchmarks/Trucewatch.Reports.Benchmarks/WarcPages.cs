using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Trucewatch.Reports.Benchmarks;

/// <summary>Writes WARC files of pages of our own, no two alike: stories of different length, between menus, teasers and comments.</summary>
internal static class WarcPages
{
    private static readonly string[] Sentences =
    [
        "The mediators met both delegations on Monday and said that the talks would go on.",
        "Officials in the capital did not answer questions about the second phase.",
        "Four aid lorries crossed at the northern gate before noon, the agency said.",
        "\"We have read the paper and will answer it in two days,\" the spokesman said.",
        "Residents of the valley told of shelling during the night.",
        "The ministry put the number of the wounded at 27, among them three medics.",
        "A truce of ten days had been agreed in the spring and was extended once.",
        "The envoy is to travel to the coast on Thursday.",
    ];

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="pages">How many pages it has.</param>
    public static void Write(string path, int pages)
    {
        using var file = File.Create(path);
        var random = new Random(20250324);
        for (var number = 1; number <= pages; number++)
        {
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(Record(number, Page(number, random)));
        }
    }

    private static byte[] Record(int number, string page)
    {
        byte[] block = [.. Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), .. Encoding.UTF8.GetBytes(page)];
        var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:D8}-0000-0000-0000-000000000000>\r\nWARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2025-03-24T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static string Page(int number, Random random)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=en><head><title>Talks, day {number}</title><meta property=\"article:published_time\" content=\"2025-03-{1 + (number % 28):D2}\"></head><body><nav><ul>");
        for (var link = 0; link < 60; link++)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/s/{link}\">Section {link}</a></li>");
        page.Append(CultureInfo.InvariantCulture, $"</ul></nav><main><article><h1>Talks, day {number}</h1><p class=byline>By A Reporter</p>");
        for (var paragraph = random.Next(6, 40); paragraph > 0; paragraph--)
        {
            page.Append("<p>");
            for (var sentence = random.Next(1, 5); sentence > 0; sentence--)
                page.Append(Sentences[random.Next(Sentences.Length)]).Append(' ');
            page.Append(CultureInfo.InvariantCulture, $"It was the {random.Next(2, 90)}th such meeting.</p>");
            if (paragraph % 7 == 0)
                page.Append("<div class=ad><a href=/x>Subscribe to our newsletter</a></div>");
        }

        page.Append("</article><aside><h2>More</h2>");
        for (var teaser = random.Next(5, 40); teaser > 0; teaser--)
            page.Append(CultureInfo.InvariantCulture, $"<div class=teaser><a href=\"/t/{teaser}\"><h3>Another story {teaser}</h3></a><p>What it says in short.</p></div>");
        return page.Append("</aside><script>var data=[").AppendJoin(',', Enumerable.Range(0, random.Next(100, 3000))).Append("];</script></main></body></html>").ToString();
    }
}
