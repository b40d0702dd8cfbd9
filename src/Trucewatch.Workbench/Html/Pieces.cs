using System.Globalization;
using System.Text.RegularExpressions;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Small pieces that many pages have.</summary>
internal static partial class Pieces
{
    /// <summary>A piece of a page; see <see cref="MarkupBuilder"/>.</summary>
    public static Markup H(MarkupBuilder markup) => markup.ToMarkup();

    /// <summary>The piece where something is so, else none.</summary>
    public static Markup When(bool isSo, Func<Markup> piece) => isSo ? piece() : Markup.None;

    /// <summary>A piece for each item.</summary>
    public static IEnumerable<Markup> Each<T>(IEnumerable<T> items, Func<T, Markup> piece) => items.Select(piece);

    /// <summary>Pieces with another between them.</summary>
    public static Markup Join(Markup between, IEnumerable<Markup> pieces) => Markup.Of(string.Join(between.ToString(), pieces.Select(piece => piece.ToString())));

    /// <summary>Words from a report or a register, set in their own direction so that they cannot reorder what stands around them.</summary>
    public static Markup Words(string? words) => H($"<bdi>{words}</bdi>");

    /// <summary>A day as a machine reads it too.</summary>
    public static Markup Day(DateOnly day) => H($"""<time datetime="{day}">{day}</time>""");

    /// <summary>A day, with the words in which it was told on hover.</summary>
    public static Markup Day(DateOnly day, string? told) => told is null ? Day(day) : H($"""<time datetime="{day}" title="{told}">{day}</time>""");

    /// <summary>A day, or a dash.</summary>
    public static Markup Day(DateOnly? day) => day is { } known ? Day(known) : H($"""<span class="none">–</span>""");

    /// <summary>The day that a report counts from; in parentheses where it is that of capture.</summary>
    public static Markup DayOf(DatedReport dated) => DayOf(dated.Day, dated.IsDated);

    /// <summary>The same for a report of which the day alone is known, and whether the report gives it.</summary>
    public static Markup DayOf(DateOnly day, bool isDated) => isDated ? Day(day) : H($"""<span title="The report gives no date; it came on this day">({Day(day)})</span>""");

    /// <summary>Words with days among them, none of which is broken at the end of a line.</summary>
    public static Markup WithDays(string words)
    {
        var pieces = new List<Markup>();
        var from = 0;
        foreach (var day in Days().EnumerateMatches(words))
        {
            pieces.Add(H($"""{words.AsSpan(from, day.Index - from)}<span class="together">{words.AsSpan(day.Index, day.Length)}</span>"""));
            from = day.Index + day.Length;
        }

        return H($"<bdi>{pieces}{words.AsSpan(from)}</bdi>");
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    /// <summary>A moment in UTC; script says on hover when that is where the reader is.</summary>
    public static Markup Time(DateTimeOffset at) => H($"""<time datetime="{IsoTime.Write(at)}">{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC</time>""");

    /// <summary>When a report says that it was published: its day, with the words in which it says so on hover and, where it tells the zone, its moment for the script.</summary>
    public static Markup Published(PublicationTime published) => published is { Time: not null, Offset: not null }
        ? H($"""<time datetime="{published.ToString()}" title="{published.ToString()}">{published.Date}</time>""")
        : Day(published.Date, published.ToString());

    /// <summary>A number with the word for one or for many.</summary>
    public static Markup Count(long count, string one, string many) => H($"{Grouped(count)} {(count == 1 ? one : many)}");

    /// <summary>A whole number with its thousands parted.</summary>
    public static string Grouped(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Names one after the other, or a dash.</summary>
    public static Markup Names(IReadOnlyList<string> names) =>
        names.Count == 0 ? H($"""<span class="none">–</span>""") : Join(H($", "), names.Select(Words));

    /// <summary>An identifier as people read it: <c>on-the-table</c> becomes <c>on the table</c>.</summary>
    public static string Plain(string name) => name.Replace('-', ' ');

    /// <summary>A word for a state, with a sign and a colour of its own.</summary>
    public static Markup State(string state) => H($"""<span class="state state-{state}">{Plain(state)}</span>""");

    /// <summary>Says that a list was cut, where it was.</summary>
    public static Markup Capped(int count, int shown) =>
        When(count > shown, () => H($"""<p class="more">{Grouped(shown)} of {Grouped(count)} are shown; choose a shorter period, or export them all.</p>"""));

    /// <summary>A sentence that says that there is nothing to show.</summary>
    public static Markup Nothing(string says) => H($"""<p class="nothing">{says}</p>""");
}
