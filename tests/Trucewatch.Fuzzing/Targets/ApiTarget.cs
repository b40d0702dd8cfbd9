using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Trucewatch.Cli;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Workbench;

namespace Trucewatch.Fuzzing;

/// <summary>Requests to the workbench and its API over the store of the demo: a line with method and address, an empty line, a body.</summary>
internal sealed class ApiTarget : IFuzzTarget
{
    private const int LongestLine = 6000;
    private const int LongestBody = 60_000;
    private const int AnswerTimeout = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-fuzz-").FullName;
    private readonly ILedger _ledger;
    private readonly WebApplication _app;
    private readonly Uri _address;
    private readonly string _record;
    private readonly string _report;

    public ApiTarget()
    {
        var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, Input = () => Stream.Null, WorkFolder = _folder, Coder = CoderComposition.Compose };
        PropertyException.Unless(new CommandLine(surroundings).RunAsync(["demo", "--format", "jsonl"]).GetAwaiter().GetResult() == 0, "the demo's store is made");
        _ledger = SqliteLedger.OpenAsync(Path.Combine(_folder, "trucewatch-demo.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "fuzzing" }, default).GetAwaiter().GetResult();
        _app = WorkbenchApp.Build(WorkbenchComposition.Of(surroundings, _ledger, codebook: null, port: 0, canReview: true));
        _app.StartAsync().GetAwaiter().GetResult();
        _address = new Uri(_app.Urls.Single());
        (_report, _record) = First().GetAwaiter().GetResult();
    }

    public string Name => "api";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps =>
    [
        "?situation=", "&since=2025-01-01", "&until=0001-01-01", "&as-of=9999-12-31", "&limit=0", "&limit=1001", "&after=", "&measure=killed", "&type=", "&kind=figure", "&search=\"a*", "&search=NEAR(", "&state=", "%", "%00", "%C3%28", "%ED%A0%80",
        "/../", "//", "+", "'; DROP TABLE", "{\"kind\":\"accept\"", "\"version\":0", "\"fields\":{", "\"by\":\"\"", "\"records\":[", "null", "1e999", "\\ud800", "RECORD", "REPORT",
    ];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input).Replace("RECORD", _record, StringComparison.Ordinal).Replace("REPORT", _report, StringComparison.Ordinal);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = Target(end < 0 ? text : text[..end]);
        var body = Encoding.UTF8.GetBytes(end < 0 ? "" : text[(end + 1)..].TrimStart('\n'));
        if (body.Length > LongestBody)
            body = body[..LongestBody];
        var type = line.Contains("/api/", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded";
        var head = $"{line} HTTP/1.1\r\nHost: 127.0.0.1:{_address.Port}\r\nConnection: close\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n";
        var status = Send([.. Encoding.UTF8.GetBytes(head), .. body]);
        PropertyException.Unless(status is >= 200 and < 500, $"an answer is no fault of the workbench's own: {status} to {line}");
    }

    public void Dispose()
    {
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _ledger.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    // Method and address as a client would send them: what is no letter of an address is escaped.
    private static string Target(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var method = blank > 0 && line[..blank].All(char.IsAsciiLetterUpper) ? line[..blank] : "GET";
        var address = new StringBuilder("/");
        foreach (var rune in line[(blank + 1)..].TrimStart('/').EnumerateRunes())
        {
            if (address.Length > LongestLine)
                break;
            address.Append(rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return $"{method} {address}";
    }

    private int Send(byte[] request)
    {
        using var client = new TcpClient { ReceiveTimeout = AnswerTimeout, SendTimeout = AnswerTimeout };
        client.Connect(_address.Host, _address.Port);
        var stream = client.GetStream();
        stream.Write(request);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var status = reader.ReadLine();
        reader.ReadToEnd();
        return status?.Split(' ') is [_, var code, ..] && int.TryParse(code, out var number) ? number : throw new PropertyException($"an answer begins with its status, not with '{status}'");
    }

    private async Task<(string Report, string Record)> First()
    {
        await foreach (var record in _ledger.ReadRecordsAsync(LedgerFilter.All, default))
        {
            using var json = System.Text.Json.JsonDocument.Parse(record.Line);
            return (record.Document, json.RootElement.GetProperty("id").GetString()!);
        }

        throw new PropertyException("the demo's store has records");
    }
}
