using System.Buffers;
using System.Text.Json;

namespace Trucewatch.Process.Tests;

public class ProcessJsonWriterTests
{
    private static readonly string[] Israel = ["Israel"];
    private static readonly string[] Hamas = ["Hamas"];

    [Fact]
    public void Write_EveryKind_HasTheContractsFields()
    {
        var state = ProcessWork.Of(
            [
                new ReportBuilder("2025-01-20").From("A").Sentence("It began, “at last” 🕊.").Event("truce-start", Israel, Hamas, on: "2025-01-19")
                    .Proposal("January deal", Israel, ["hostages 33", "truce 42d"], ["Hamas accept"]).Build(),
                new ReportBuilder("2025-01-21").From("B").Sentence("Other.").Proposal("January deal", Israel, ["hostages 34", "truce 42d"], ["Hamas reject"])
                    .Event("truce-violation", Hamas, saidBy: "Israel").Event("truce-extension").Figure("killed", 3).Build(),
            ],
            "gaza",
            null);
        Has(Written(writer => writer.Write(Assert.Single(state.Proposals))), "id name also_called by mediators first_reported last_reported state terms positions history reports");
        Has(Written(writer => writer.Write(state.Proposals[0], state.Proposals[0].Positions[0])), "proposal actor stance as_of reports");
        Has(Written(writer => writer.Write(Assert.Single(state.Truces))), "id parties from to ended_by extensions phases violations reports");
        Has(Written(writer => writer.Write(state.Conflicts[0])), "about kind values state");
        Has(Written(writer => writer.Write(new Story("story:1", ["a", "b"], "AP"))), "reports origin");
        var line = Written(writer => writer.Write(state));
        Has(line, "situation as_of reports truce_in_force figures open_conflicts");
        Assert.True(line.GetProperty("truce_in_force").GetBoolean());
        var conflict = Written(writer => writer.Write(state.Conflicts.Single(one => one.Kind == "figure")));
        foreach (var value in conflict.GetProperty("values").EnumerateArray())
            Has(value, "min max reports speakers dates");
    }

    private static JsonElement Written(Action<ProcessJsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(new ProcessJsonWriter(output));
        Assert.Equal((byte)'\n', output.WrittenSpan[^1]);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    private static void Has(JsonElement line, string fields) =>
        Assert.All(fields.Split(' '), field => Assert.True(line.TryGetProperty(field, out _), field));
}
