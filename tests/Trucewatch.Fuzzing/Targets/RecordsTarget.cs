using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Fuzzing;

/// <summary>Records as JSON Lines.</summary>
internal sealed class RecordsTarget : IFuzzTarget
{
    public string Name => "records";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps => ["{", "}", "[", "]", "[[[[[[[[", "null", "\"kind\":\"figure\"", "\"min\":1e400", "\"start\":-1", "\"end\":2147483648", "\\uD800", "\"evidence\":[]", "\n", "\"id\":\"\"", "{\"kind\":\"document\"}"];

    public void Run(byte[] input)
    {
        try
        {
            var buffer = new ArrayBufferWriter<byte>();
            foreach (var report in RecordJsonReader.Read(new MemoryStream(input)))
                new RecordJsonWriter(buffer).Write(report);
        }
        catch (RecordFormatException fault)
        {
            PropertyException.Unless(fault.Line > 0, "the fault names its line");
        }
    }
}
