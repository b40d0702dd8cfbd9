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
        NameUse? vocabulary = null;
        NameUse? collective = null;
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
            {
                vocabulary = use;
                continue;
            }

            if (use.Form == ActorForm.Collective && RankOf(use) != int.MaxValue)
                collective ??= use;
            var its = RankOf(use);
            if (its < rank)
                (chosen, rank) = (use, its);
        }

        // "The army" is one side's in the reports of its own war, but "the Thai army" is not, nor any army in a report about another war.
        if (vocabulary is not null && (rank > 0 || FollowsActor(first)) && !IsTitleAlone(chosen, first, count))
            return new Segment(first, count, vocabulary, Party: null, collective);
        if (chosen is not null)
            return new Segment(first, count, chosen, chosen.Party ?? chosen.Person?.PartyOn(_date));
        return surnames is null ? null : ChooseSurname(surnames, first, count);
    }

    /// <summary>"The Secretary-General": a title that is one party's own, where no other party stands before it or behind "of".</summary>
    private bool IsTitleAlone(NameUse? use, int first, int count) =>
        use is { Form: ActorForm.Office, Party: not null, Person: null, OnlyIn: null, Class: WordClass.None } && _words[first].Case != LetterCase.Lower && !FollowsActor(first)
        && !(first + count < _words.Count && _words[first + count].Gap != Gap.Break && _text.AsSpan(_words[first + count].Start).StartsWith("of ", StringComparison.Ordinal));

    private bool FollowsActor(int first) =>
        _segments.Count > 0 && _segments[^1] is { Class: WordClass.None, Party: not null } last && last.Next == first && _words[first].Gap != Gap.Break;

    /// <summary>A name's own meaning in the report's situations goes before its general one; one of other situations does not count.</summary>
    private int RankOf(NameUse use)
    {
        if (use.OnlyIn is null)
            return use.Person is { } person && _situations.Any(person.Folders.Contains) ? 999 : 1000;
        for (var i = 0; i < _situations.Count; i++)
        {
            if (_situations[i] == use.OnlyIn)
                return i;
        }

        return int.MaxValue;
    }

    private TextSpan SpanOf(int first, int next) => new(_words[first].Start, _words[next - 1].End);
}
