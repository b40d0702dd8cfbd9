using System.Globalization;
using System.IO.Compression;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// The names in GUM's entities. GUM marks whole noun phrases ("the former president Bill Clinton, who ..."); a name is what remains
/// of a phrase with a proper noun as its head: the run of proper nouns around the head, without titles and articles.
/// </summary>
internal sealed class NameAnnotations
{
    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase) { "of", "for", "and", "the", "&", "'s", "’s", "-", "–", "de", "la", "in", "on", "/" };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "prof.", "professor", "president", "minister", "prime", "secretary", "senator", "sen.", "gen.",
        "general", "colonel", "col.", "captain", "capt.", "lt.", "sgt.", "king", "queen", "prince", "princess", "sir", "lord", "lady", "pope", "governor", "gov.",
        "mayor", "judge", "justice", "chancellor", "sheikh", "sheik", "rep.", "rev.", "saint", "st.", "doctor", "ambassador", "director", "chief", "chairman", "vice",
        "deputy", "secretary-general", "spokesman", "spokeswoman", "congressman", "commissioner", "archbishop", "bishop", "cardinal", "emperor", "duke", "baron", "premier",
    };

    private readonly Dictionary<string, List<(int First, int Last, NameKind Kind, int Head)>> _entities = new(StringComparer.Ordinal);

    internal NameAnnotations(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var c = line.Split('\t');
            NameKind? kind = c[4] switch { "person" => NameKind.Person, "organization" => NameKind.Organization, "place" => NameKind.Place, _ => null };
            if (kind is null)
                continue;
            if (!_entities.TryGetValue(c[1], out var list))
                _entities.Add(c[1], list = []);
            list.Add((Number(c[2]) - 1, Number(c[3]) - 1, kind.Value, Number(c[5]) - 1));
        }
    }

    /// <summary>The name tags of a sentence's words.</summary>
    /// <param name="id">The treebank's name of the sentence.</param>
    /// <param name="forms">Its words.</param>
    /// <param name="isProper">Whether each has the tag of a proper noun.</param>
    internal int[] Tags(string id, string[] forms, bool[] isProper)
    {
        var tags = new int[forms.Length];
        if (!_entities.TryGetValue(id, out var entities))
            return tags;
        foreach (var (first, last, kind, head) in entities.OrderByDescending(e => e.Last - e.First))
        {
            if (!isProper[head] || Core(forms, isProper, first, last, head, kind) is not { } core)
                continue;
            if (tags.AsSpan(core.From, core.To - core.From + 1).ContainsAnyExcept(NameTag.Outside))
                continue;
            tags[core.From] = NameTag.Begin(kind);
            tags.AsSpan(core.From + 1, core.To - core.From).Fill(NameTag.Inside(kind));
        }

        return tags;
    }

    private static (int From, int To)? Core(string[] forms, bool[] isProper, int first, int last, int head, NameKind kind)
    {
        int from = head, to = head;
        while (true)
        {
            if (to + 1 <= last && isProper[to + 1])
                to++;
            else if (kind != NameKind.Person && to + 2 <= last && Connectors.Contains(forms[to + 1]) && isProper[to + 2])
                to += 2;
            else if (kind != NameKind.Person && to + 3 <= last && Connectors.Contains(forms[to + 1]) && Connectors.Contains(forms[to + 2]) && isProper[to + 3])
                to += 3;
            else if (kind == NameKind.Person && to + 2 <= last && forms[to + 1] == "-" && isProper[to + 2])
                to += 2;
            else
                break;
        }

        while (true)
        {
            if (from - 1 >= first && isProper[from - 1])
                from--;
            else if (from - 2 >= first && (kind != NameKind.Person || forms[from - 1] == "-") && Connectors.Contains(forms[from - 1]) && isProper[from - 2])
                from -= 2;
            else
                break;
        }

        while (kind == NameKind.Person && from <= to && Titles.Contains(forms[from]))
            from++;
        return from <= to ? (from, to) : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
