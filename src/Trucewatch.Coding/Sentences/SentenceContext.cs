using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>One sentence with everything that is known of its words before coding: tree, names, numbers, times, quotation marks.</summary>
internal sealed class SentenceContext : IWordClasses
{
    private readonly ActorMention?[] _actors;
    private readonly bool[] _places;
    private readonly NumberMention?[] _numbers;
    private readonly TimeMention?[] _times;
    private readonly bool[] _quoted;
    private readonly string?[] _nameless;

    public SentenceContext(ParsedSentence sentence, SentenceSources sources, IReadOnlySet<string> lightVerbs, SentenceTree? previous = null)
    {
        Previous = previous;
        Tree = new SentenceTree(sentence);
        Roles = new RoleFinder(Tree, lightVerbs);
        Actors = sources.Actors;
        Places = sources.Places;
        Numbers = sources.Numbers;
        Times = sources.Times;
        Quotations = sources.Quotations;
        _nameless = new string?[Tree.Count];
        _actors = PerToken(Actors, mention => mention.Span);
        _numbers = PerToken(Numbers, mention => mention.Span);
        _times = PerToken(Times, mention => mention.Span);
        _places = [.. Enumerable.Range(0, Tree.Count).Select(i => Places.Any(place => place.Span.Contains(Tree[i].Span)))];
        _quoted = [.. Enumerable.Range(0, Tree.Count).Select(i => Quotations.Any(quotation => quotation.Contains(Tree[i].Span)))];
    }

    public SentenceTree Tree { get; }

    /// <inheritdoc/>
    public SentenceTree? Previous { get; }

    public RoleFinder Roles { get; }

    public IReadOnlyList<ActorMention> Actors { get; }

    public IReadOnlyList<PlaceMention> Places { get; }

    public IReadOnlyList<NumberMention> Numbers { get; }

    public IReadOnlyList<TimeMention> Times { get; }

    /// <summary>The stretches of the sentence that stand in quotation marks, without the marks.</summary>
    public IReadOnlyList<TextSpan> Quotations { get; }

    public ParsedSentence Sentence => Tree.Sentence;

    public Evidence Evidence => new(Sentence.Index, Sentence.Span);

    /// <summary>The mention of an actor that covers the word, or null.</summary>
    public ActorMention? ActorAt(int index) => _actors[index];

    /// <summary>The number that covers the word, or null.</summary>
    public NumberMention? NumberAt(int index) => _numbers[index];

    public bool IsQuoted(int index) => _quoted[index];

    /// <summary>As <see cref="NamelessWord.Find"/> has it, worked out once.</summary>
    public string Nameless(int index) => _nameless[index] ??= NamelessWord.Find(this, index);

    public bool IsIn(int index, string name) => name switch
    {
        "actor" => _actors[index] is not null,
        "party" => _actors[index] is { Kind: not ActorKind.Collective and not ActorKind.Media },
        "state" => _actors[index] is { Kind: ActorKind.State },
        "armed-group" => _actors[index] is { Kind: ActorKind.ArmedGroup },
        "organization" => _actors[index] is { Kind: ActorKind.Organization or ActorKind.InternationalBody },
        "media" => _actors[index] is { Kind: ActorKind.Media },
        "collective" => _actors[index] is { Kind: ActorKind.Collective },
        "person" => _actors[index] is { Form: ActorForm.Person },
        "place" => _places[index],
        "number" => _numbers[index] is not null,
        "percent" => _numbers[index] is { Kind: NumberKind.Percent or NumberKind.Fraction },
        "money" => _numbers[index] is { Kind: NumberKind.Money },
        "duration" => _numbers[index] is { Kind: NumberKind.Duration },
        "time" => _times[index] is not null,
        "name" => Tree[index].Upos is Upos.Propn,
        "pronoun" => Tree[index].Upos is Upos.Pron,
        "quoted" => _quoted[index],
        "passive" => Tree.IsPassive(index),
        "relative" => IsRelative(index) && !PutIn.Is(Tree, index),
        "put-in" => PutIn.Is(Tree, index),
        "past" => Tree[index].Xpos is "VBD" or "VBN",
        "future" => HasAuxiliary(index, "will"),
        _ => false,
    };

    /// <summary>The first place in the words below the given one, or null.</summary>
    public PlaceMention? PlaceUnder(int index)
    {
        for (var i = 0; i < Tree.Count; i++)
        {
            if (_places[i] && i != index && Tree.IsUnder(i, index) && (Tree.Is(i, "obl") || Tree.Is(i, "nmod") || Tree.Is(i, "obj")))
                return Places.First(place => place.Span.Contains(Tree[i].Span));
        }

        return null;
    }

    /// <summary>The words that the span covers, as indexes from 0: first and last, or (-1, -1).</summary>
    public (int First, int Last) TokensOf(TextSpan span)
    {
        int first = -1, last = -1;
        for (var i = 0; i < Tree.Count; i++)
        {
            if (!Tree[i].Span.Overlaps(span))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        return (first, last);
    }

    /// <summary>The word of the span whose head lies outside it, or -1 where the span has no word.</summary>
    public int HeadOf(TextSpan span)
    {
        var (first, last) = TokensOf(span);
        for (var i = first; i >= 0 && i <= last; i++)
        {
            if (Tree[i].Head < first || Tree[i].Head > last)
                return i;
        }

        return first;
    }

    /// <summary>Whether the word heads a relative clause, or is joined to one that does.</summary>
    private bool IsRelative(int index)
    {
        for (var i = index; i >= 0; i = Tree[i].Head)
        {
            if (Tree[i].Relation == "acl:relcl")
                return true;
            if (!Tree.Is(i, "conj"))
                return false;
        }

        return false;
    }

    private bool HasAuxiliary(int index, string lemma)
    {
        foreach (var child in Tree.Children(index))
        {
            if (Tree.Is(child, "aux") && Tree[child].Lemma == lemma)
                return true;
        }

        return false;
    }

    private T?[] PerToken<T>(IReadOnlyList<T> mentions, Func<T, TextSpan> spanOf)
        where T : class
    {
        var result = new T?[Tree.Count];
        foreach (var mention in mentions)
        {
            var span = spanOf(mention);
            for (var i = 0; i < result.Length; i++)
            {
                if (span.Contains(Tree[i].Span))
                    result[i] ??= mention;
            }
        }

        return result;
    }
}
