using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public class NumberReaderSpecTests
{
    private const double Tolerance = 1e-4;

    private static readonly string[] DurationUnits =
        ["second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"];

    [Theory]
    [InlineData("Numbers/numbers.spec.md", 300)]
    [InlineData("Numbers/fresh-numbers.spec.md", 50)]
    public void Read_EveryCaseOfTheSpec_GivesTheMarkedMentions(string page, int atLeast)
    {
        var cases = SpecFile.Load(page);
        Assert.True(cases.Count >= atLeast, $"only {cases.Count} cases");
        var wrong = cases.Select(Fault).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    private static string? Fault(SpecFile.Case item)
    {
        var found = NumberReader.Read(item.Sentence, new TextSpan(0, item.Sentence.Length));
        var same = found.Count == item.Marks.Count;
        for (var i = 0; same && i < found.Count; i++)
            same = Matches(found[i], item.Marks[i]);
        return same ? null : $"line {item.Line}: {item.Sentence}\n    got {string.Join("; ", found.Select(mention => Show(item.Sentence, mention)))}";
    }

    private static string Show(string text, NumberMention mention) =>
        $"[{mention.Span.Of(text)}|{mention.Hedge} {mention.Min}..{mention.Max} {mention.Kind} {mention.Unit} core={mention.Core.Of(text)}]";

    private static bool Matches(NumberMention mention, SpecFile.Mark mark)
    {
        if (mention.Span != mark.Span || (mark.Core is { } core && mention.Core != core))
            return false;
        switch (mark.Meaning)
        {
            case "date":
                return mention.Kind == NumberKind.Date;
            case "name":
                return mention.Kind == NumberKind.Name;
            case "vague":
                return mention.Kind == NumberKind.Vague;
        }

        var meaning = mark.Meaning;
        var hedge = meaning.StartsWith(">=", StringComparison.Ordinal) ? Hedge.AtLeast
            : meaning.StartsWith("<=", StringComparison.Ordinal) ? Hedge.AtMost
            : meaning[0] == '~' ? Hedge.About
            : Hedge.Exact;
        var parts = meaning.TrimStart('>', '<', '=', '~').Split(' ', 2);
        var ends = parts[0].Split("..");
        var min = double.Parse(ends[0], CultureInfo.InvariantCulture);
        var max = double.Parse(ends[^1], CultureInfo.InvariantCulture);
        var unit = parts.Length > 1 ? parts[1] : null;
        var kind = unit switch
        {
            null => NumberKind.Cardinal,
            "%" => NumberKind.Percent,
            "fraction" => NumberKind.Fraction,
            "ordinal" => NumberKind.Ordinal,
            { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => NumberKind.Money,
            _ => DurationUnits.Contains(unit) ? NumberKind.Duration : NumberKind.Quantity,
        };
        var named = kind is NumberKind.Money or NumberKind.Duration or NumberKind.Quantity ? unit : null;
        return mention.Hedge == hedge && mention.Kind == kind && mention.Unit == named
            && Math.Abs(mention.Min - min) <= Tolerance * Math.Max(1, min) && Math.Abs(mention.Max - max) <= Tolerance * Math.Max(1, max);
    }
}
