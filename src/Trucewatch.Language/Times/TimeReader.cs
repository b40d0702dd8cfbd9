using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Reads expressions of time; to come with its branch.</summary>
public static class TimeReader
{
    public static IReadOnlyList<TimeMention> Read(string text, TextSpan span, DateOnly? published) => [];
}
