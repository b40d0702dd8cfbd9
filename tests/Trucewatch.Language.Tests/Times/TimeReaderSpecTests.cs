using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public class TimeReaderSpecTests
{
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData("Times/times.spec.md", 300)]
    [InlineData("Times/fresh-times.spec.md", 50)]
    public void Read_EveryCaseOfTheSpec_GivesTheMarkedMentions(string page, int atLeast)
    {
        var cases = SpecFile.Load(page);
        Assert.True(cases.Count >= atLeast, $"only {cases.Count} cases");
        var wrong = cases.Select(Fault).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    private static DateOnly? Published(string? heading)
    {
        foreach (var part in heading?.Split(' ', ':') ?? [])
        {
            if (DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }

        return null;
    }

    private static string? Fault(SpecFile.Case item)
    {
        var found = TimeReader.Read(item.Sentence, new TextSpan(0, item.Sentence.Length), Published(item.Heading));
        var shown = string.Join("; ", found.Select(mention => $"[{mention.Span.Of(item.Sentence)}|{Show(mention)}]"));
        var same = found.Count == item.Marks.Count;
        for (var i = 0; same && i < found.Count; i++)
            same = found[i].Span == item.Marks[i].Span && Says(found[i], item.Marks[i].Meaning);
        return same ? null : $"line {item.Line}: {item.Sentence}\n    want {string.Join("; ", item.Marks.Select(mark => mark.Meaning))}\n    got  {shown}";
    }

    private static bool Says(TimeMention mention, string meaning)
    {
        if (mention.Kind != TimeKind.Duration)
            return Show(mention) == (meaning == "in ?" ? "in ?..?" : meaning);
        var number = meaning.EndsWith(" days", StringComparison.Ordinal) ? meaning[..^5] : "none";
        return number == "?"
            ? mention.Days is null
            : double.TryParse(number, CultureInfo.InvariantCulture, out var days) && mention.Days is { } got && Math.Abs(got - days) <= Tolerance * Math.Max(1, days);
    }

    private static string Show(TimeMention mention) => mention.Kind switch
    {
        TimeKind.Point => mention.From == mention.To ? $"on {Day(mention.From)}" : $"on {Day(mention.From)}..{Day(mention.To)}",
        TimeKind.Interval => $"in {Day(mention.From)}..{Day(mention.To)}",
        TimeKind.Since => $"since {Day(mention.From)}",
        TimeKind.Until => $"until {Day(mention.To)}",
        TimeKind.Recurring => "each",
        _ => $"{mention.Days?.ToString(CultureInfo.InvariantCulture) ?? "?"} days",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
