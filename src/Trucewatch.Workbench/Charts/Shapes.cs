using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Marks whose form alone tells what they mean.</summary>
internal static class Shapes
{
    /// <summary>A disc for yes, a cross for no, a half disc for conditions, a ring for support, a dash for the rest.</summary>
    public static Markup Stance(string stance, double x, double y) => stance switch
    {
        "accept" => H($"""<circle cx="{x}" cy="{y}" r="6"/>"""),
        "support" => H($"""<circle class="hollow" cx="{x}" cy="{y}" r="5"/>"""),
        "reject" => H($"""<path class="stroke" d="M{x - 5} {y - 5}l10 10m0 -10l-10 10"/>"""),
        "conditional" => H($"""<circle class="hollow" cx="{x}" cy="{y}" r="5"/><path d="M{x} {y - 5}a5 5 0 0 1 0 10z"/>"""),
        _ => H($"""<path class="stroke" d="M{x - 5} {y}h10"/>"""),
    };

    /// <summary>A point of a series: a diamond where reports disagree; else by how firmly it is given, a triangle up for at least and down for at most, a square for about.</summary>
    public static Markup Point(Hedge hedge, bool isDisputed, double x, double y) => isDisputed
        ? H($"""<path d="M{x} {y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z"/>""")
        : hedge switch
        {
            Hedge.AtLeast => H($"""<path d="M{x} {y - 5}l5 9h-10z"/>"""),
            Hedge.AtMost => H($"""<path d="M{x} {y + 5}l5 -9h-10z"/>"""),
            Hedge.About => H($"""<rect x="{x - 4}" y="{y - 4}" width="8" height="8"/>"""),
            _ => H($"""<circle cx="{x}" cy="{y}" r="4"/>"""),
        };

    /// <summary>Words cut to what fits.</summary>
    public static string Short(string words, int most) =>
        words.Length <= most ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1), "…");
}
