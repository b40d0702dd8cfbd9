using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// Names in sentences whose treebank marks none: runs of proper nouns whose kind the word lists tell. Where they do not tell it,
/// nothing is learned from the run; words that are no proper nouns are learned as no names.
/// </summary>
internal sealed class WeakNames(WordLists lists)
{
    private const int Unknown = -1;

    private static readonly HashSet<string> PlacePrefixes = new(StringComparer.OrdinalIgnoreCase) { "new", "north", "south", "east", "west", "san", "los", "las", "santa", "saint", "st.", "united", "states", "al", "-", "u.s", "saudi", "sri", "el", "northern", "southern", "eastern", "western", "central" };

    /// <summary>The name tags of a sentence's words, -1 where they are not known.</summary>
    internal int[] Tags(string[] forms, bool[] isProper)
    {
        var tags = new int[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            if (!isProper[i])
                continue;
            var end = i + 1;
            while (end < forms.Length && (isProper[end] || (forms[end] is "-" or "&" && end + 1 < forms.Length && isProper[end + 1])))
                end++;
            Mark(forms, i, end, tags);
            i = end - 1;
        }

        return tags;
    }

    private void Mark(string[] forms, int first, int end, int[] tags)
    {
        var masks = new int[end];
        for (var i = first; i < end; i++)
            masks[i] = lists.Of(forms[i].ToLowerInvariant());
        var start = first;
        while (start < end && (masks[start] & WordLists.Title) != 0 && (masks[start] & WordLists.GivenName) == 0)
            start++;
        if (start == end)
        {
            tags.AsSpan(first, end - first).Fill(end - first == 1 ? NameTag.Outside : Unknown);
            return;
        }

        if (Kind(forms, masks, start, end, hasTitle: start > first) is { } kind)
        {
            tags[start] = NameTag.Begin(kind);
            tags.AsSpan(start + 1, end - start - 1).Fill(NameTag.Inside(kind));
        }
        else
        {
            var isNone = masks.AsSpan(first, end - first).IndexOfAnyExcept(WordLists.People) < 0;
            tags.AsSpan(first, end - first).Fill(isNone ? NameTag.Outside : Unknown);
        }
    }

    private static NameKind? Kind(string[] forms, int[] masks, int first, int end, bool hasTitle)
    {
        int last = masks[end - 1], length = end - first;
        var hasOrganization = false;
        var isPlace = (masks[end - 1] & WordLists.Place) != 0;
        for (var i = first; i < end; i++)
        {
            hasOrganization |= (masks[i] & WordLists.Organization) != 0;
            isPlace &= (masks[i] & WordLists.Place) != 0 || PlacePrefixes.Contains(forms[i]);
        }

        if ((last & WordLists.Organization) != 0)
            return hasTitle ? null : NameKind.Organization;
        if (isPlace)
            return (last & WordLists.GivenName) != 0 ? null : NameKind.Place;
        if (hasOrganization || (masks[first] & WordLists.People) != 0)
            return null;
        if (hasTitle && length <= 3)
            return NameKind.Person;
        return (masks[first] & WordLists.GivenName) != 0 && length <= 4 && (last & WordLists.Place) == 0 && char.IsUpper(forms[first][0]) ? NameKind.Person : null;
    }
}
