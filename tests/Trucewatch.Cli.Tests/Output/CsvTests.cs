using System.Buffers;
using System.Text;
using Trucewatch.Publishing;

namespace Trucewatch.Cli.Tests;

public class CsvTests
{
    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("-5", "-5")]
    [InlineData("هدنة 😀", "هدنة 😀")]
    [InlineData(null, "")]
    public void WriteRow_Cell_IsQuotedAndHarmless(string? cell, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        Csv.WriteRow(output, [cell, "x"]);
        Assert.Equal(expected + ",x\r\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
