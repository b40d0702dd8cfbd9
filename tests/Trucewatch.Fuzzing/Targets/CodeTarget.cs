using System.Buffers;
using System.Text;
using Trucewatch.Cli;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>Reports, through the whole program to records and their JSON, and back.</summary>
internal sealed class CodeTarget : IFuzzTarget
{
    private const int LongestInput = 20_000;

    private readonly IReportCoder _coder = CoderComposition.Compose(codebook: null);

    public string Name => "code";

    public IReadOnlyList<string> SeedFiles => ["samples/*.txt", "samples/*.html"];

    public IReadOnlyList<string> Scraps =>
    [
        "Hamas ", "Israel ", "Sudan's army ", "the UN ", "rejected ", "the proposal ", "said ", "“", "”", "\"", "at least 40,405 people were killed", "on condition that ", "a six-week truce ", "in exchange for ", "not ", ", who ",
        "its prime minister ", "he ", "KHARTOUM, Sudan (AFP) — ", " and ", ", ", "\n\n", "days ", "phase ", "hostages ",
    ];

    public void Run(byte[] input)
    {
        var outcome = _coder.Code(new Capture("fuzz", input.AsMemory(0, Math.Min(input.Length, LongestInput))));
        if (outcome.Report is not { } coded)
            return;
        var text = coded.Report.Text;
        foreach (var evidence in coded.Records.SelectMany(record => record.Evidence))
            PropertyException.Unless(evidence.Span.Start >= 0 && evidence.Span.End <= text.Length && evidence.Span.Length > 0, "evidence lies in the text");
        var buffer = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(buffer).Write(coded);
        var back = RecordJsonReader.Read(new MemoryStream(buffer.WrittenSpan.ToArray())).Single();
        PropertyException.Unless(back.Records.Count == coded.Records.Count, "records come back from their JSON: " + Encoding.UTF8.GetString(buffer.WrittenSpan[..Math.Min(200, buffer.WrittenCount)]));
    }
}
