using System.IO.Compression;
using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>WARC files, plain, and gzipped before or after they are broken.</summary>
internal sealed class WarcTarget : IFuzzTarget
{
    private static readonly ReaderLimits Limits = new() { MostBytes = 1 << 20 };

    public string Name => "warc";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps =>
    [
        "WARC/1.0\r\n", "WARC/1.1\r\n", "\r\n\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: -1\r\n", "Content-Length: 0\r\n", "Content-Length: 2147483647\r\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "HTTP/1.1 200 OK\r\n",
        "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "0\r\n\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br, br, br, br\r\n", "WARC-Date: 2025-13-01T00:00:00Z\r\n", "WARC-Target-URI: ", "\x1F\x8B\x08",
    ];

    public void Run(byte[] input)
    {
        Read(input);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(input);
        var bytes = packed.ToArray();
        Read(bytes);
        if (input.Length > 0)
            bytes[input.Length % bytes.Length] ^= input[0];
        Read([.. bytes, .. bytes]);
    }

    private static void Read(byte[] bytes)
    {
        foreach (var outcome in new WarcReader(Limits).Read(new MemoryStream(bytes), "fuzz.warc"))
        {
            if (outcome.IsCapture)
                PropertyException.Unless(outcome.Capture.Bytes.Length <= Limits.MostBytes, "no page is longer than may be");
            else
                PropertyException.Unless(outcome.Problem.Code.StartsWith("TW01", StringComparison.Ordinal), "a problem of a WARC has a code");
        }
    }
}
