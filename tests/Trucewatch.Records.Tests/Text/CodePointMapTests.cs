using FsCheck;
using FsCheck.Fluent;

namespace Trucewatch.Records.Tests;

public class CodePointMapTests
{
    private static readonly string[] Pieces =
        ["a", " ", "truce", "é", "e\u0301", "\u0644\u0627", "هدنة", "הפסקת אש", "😀", "👨‍👩‍👧", "🇺🇦", "𐍈", "\uD83D", "\uDE00", "“", "\n\n"];

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void ToCodePoint_AnyText_CountsAsAPlainWalkDoes() => Prop.ForAll(Texts(), text =>
    {
        var map = new CodePointMap(text);
        int points = 0, index = 0;
        while (index < text.Length)
        {
            Assert.Equal(points, map.ToCodePoint(index));
            Assert.Equal(index, map.ToUtf16(points));
            index += index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
            points++;
        }

        Assert.Equal(points, map.Count);
        Assert.Equal(points, map.ToCodePoint(text.Length));
        Assert.Equal(text.Length, map.ToUtf16(points));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToCodePoint_WellFormedText_CutsWhatRunesCut()
    {
        const string Text = "“😀 هدنة” e\u0301 אש 🇺🇦";
        var map = new CodePointMap(Text);
        var runes = Text.EnumerateRunes().ToArray();
        Assert.Equal(runes.Length, map.Count);
        for (var from = 0; from <= runes.Length; from++)
        {
            for (var to = from; to <= runes.Length; to++)
            {
                var expected = string.Concat(runes[from..to].Select(rune => rune.ToString()));
                Assert.Equal(expected, Text[map.ToUtf16(from)..map.ToUtf16(to)]);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void ToCodePoint_OutsideTheText_Throws(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodePointMap("abc").ToCodePoint(index));
}
