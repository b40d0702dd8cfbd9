using System.Collections.Immutable;
using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>Finds actors in one piece of text: first the longest known names from left to right, then what they make together.</summary>
internal sealed partial class ActorFinder
{
    private readonly Names _names;
    private readonly string _text;
    private readonly DateOnly? _date;
    private readonly IReadOnlyList<string> _situations;
    private readonly List<Word> _words = [];
    private readonly List<Segment> _segments = [];
    private readonly List<ActorMention> _mentions = [];

    private ActorFinder(Names names, string text, TextSpan span, DateOnly? date, IReadOnlyList<string> situations)
    {
        (_names, _text, _date, _situations) = (names, text, date, situations);
        WordScanner.Scan(text, span, names.Lookup, grow: null, _words);
    }

    /// <summary>The mentions in reading order, none overlapping another.</summary>
    public static IReadOnlyList<ActorMention> Find(Names names, string text, TextSpan span, DateOnly? date, IReadOnlyList<string> situations)
    {
        var finder = new ActorFinder(names, text, span, date, situations);
        finder.Segment();
        if (finder._segments.Count == 0)
            return ImmutableArray<ActorMention>.Empty;
        finder.Compose();
        return finder._mentions;
    }

    private void Segment()
    {
        var trie = _names.Actors;
        for (var i = 0; i < _words.Count;)
        {
            var best = default(Segment);
            var node = 0;
            for (var j = i; j < _words.Count && (j == i || _words[j].Gap != Gap.Break); j++)
            {
                node = trie.Step(node, _words[j].Id);
                if (node < 0)
                    break;
                if (trie.At(node) is { } uses && Choose(uses, i, j - i + 1) is { } segment)
                    best = segment;
            }

            if (best.Count > 0)
                _segments.Add(best);
            i += Math.Max(1, best.Count);
        }
    }

    private Segment? Choose(List<(NameUse Value, ulong Cases)> uses, int first, int count)
    {
        NameUse? chosen = null;
        NameUse? title = null;
        var rank = int.MaxValue;
        List<Person>? surnames = null;
        foreach (var (use, cases) in uses)
        {
            if (!NameTrie<NameUse>.Fits(_words, first, count, cases))
                continue;
            if (use.IsSurname)
            {
                (surnames ??= []).Add(use.Person!);
                continue;
            }

            if (use.Class != WordClass.None)
                title ??= use;
            else if (RankOf(use) is var its && its < rank)
                (chosen, rank) = (use, its);
        }

        if (title is not null && (chosen is null || chosen.Form == ActorForm.Collective))
            return new Segment(first, count, title, Party: null, chosen);
        if (chosen is not null)
            return new Segment(first, count, chosen, chosen.Party ?? chosen.Person?.PartyOn(_date));
        return surnames is null ? null : ChooseSurname(surnames, first, count);
    }

    /// <summary>A name's own meaning in the report's situations goes before its general one; one of other situations does not count.</summary>
    private int RankOf(NameUse use)
    {
        if (use.OnlyIn is null)
            return 1000;
        for (var i = 0; i < _situations.Count; i++)
        {
            if (_situations[i] == use.OnlyIn)
                return i;
        }

        return int.MaxValue;
    }

    private TextSpan SpanOf(int first, int next) => new(_words[first].Start, _words[next - 1].End);
}
