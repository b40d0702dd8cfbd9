using System.Globalization;
using System.Text;
using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Reads what a report calls a proposal, and which words of that tell it from others.</summary>
internal static class ProposalNaming
{
    /// <summary>The word that tells a counter-proposal from what it answers.</summary>
    public const string Counter = "counter";

    // "Ceasefire of 60 days" is a name, all that may follow is not.
    private const int LongestComplement = 4;

    // What was agreed less long ago may be what the report is about.
    private const int DaysOfLongPast = 14;

    private const int FirstYear = 1900;

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "new", "latest", "last", "current", "recent", "same", "own", "possible", "potential", "temporary", "permanent", "lasting", "major",
        "fresh", "revised", "updated", "detailed", "written", "proposed", "ceasefire", "truce", "cease-fire", "peace", "hostage", "hostages", "fragile",
        "prisoner", "humanitarian", "interim", "full", "immediate", "broader", "wider", "more", "such", "final", "existing", "so-called", "general",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
        { "different", "another", "other", "second", "rival", "alternative", "separate", "competing" };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal) { "previous", "earlier", "past", "former", "prior" };

    private static readonly HashSet<string> Last = new(StringComparer.Ordinal) { "last" };

    private static readonly HashSet<string> Besides = new(StringComparer.Ordinal) { "also", "instead", "besides" };

    private static readonly HashSet<string> Exchanges = new(StringComparer.Ordinal) { "exchange", "swap" };

    private static readonly HashSet<string> NoneOrAll = new(StringComparer.Ordinal) { "no", "any", "every", "all", "each", "some", "such", "neither", "several", "various", "many", "numerous" };

    /// <summary>Whether its name says that captives are to be exchanged.</summary>
    public static bool IsOfExchange(SentenceTree tree, int noun) => Exchanges.Contains(tree.Lower(noun)) || HasChild(tree, noun, Exchanges);

    /// <summary>The words around the noun: those before it, without article and preposition, and a short complement where those before it tell nothing.</summary>
    public static string NameOf(SentenceTree tree, int noun)
    {
        var first = noun;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && IsPartOfName(tree, child))
                first = Math.Min(first, LeftEdge(tree, child));
        }

        var last = noun;
        if (Telling(tree, noun).Count == 0)
            last = ComplementEnd(tree, noun);
        var name = tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            // Quotation marks go, the apostrophe within a word stays.
            var isMark = name[i] is '"' or '“' or '”' or '‘' || (name[i] is '\'' or '’' && !(i > 0 && i + 1 < name.Length && (char.IsLetter(name[i + 1]) || name[i - 1] == 's')));
            if (!isMark)
                plain.Append(name[i]);
        }

        return plain.ToString().Trim();
    }

    /// <summary>The words of the name that other proposals of one report will not have, in lower case; "counter" for a counter-proposal.</summary>
    public static HashSet<string> Telling(SentenceTree tree, int noun)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && IsPartOfName(tree, child) && !Plain.Contains(tree.Lower(child)) && !Others.Contains(tree.Lower(child)))
                words.Add(tree.Lower(child));
        }

        if (IsCounter(tree.Lower(noun)))
            words.Add(Counter);
        return words;
    }

    /// <summary>Whether the words say that it is another than the one spoken of.</summary>
    public static bool IsOther(SentenceTree tree, int noun) => HasChild(tree, noun, Others);

    /// <summary>Whether the words speak of none or of all such things, and so of no proposal: "every plan", "no more deals".</summary>
    public static bool IsOfNoneOrAll(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            // "Said no to the offer" is said of one.
            if (child < noun && NoneOrAll.Contains(tree.Lower(child)) && tree.Lower(child + 1) != "to")
                return true;
        }

        return false;
    }

    /// <summary>Whether the words say that it came before the one spoken of: "the previous truce", and of what was agreed "the last one".</summary>
    public static bool IsEarlier(SentenceTree tree, int noun, bool agreed) => HasChild(tree, noun, Past) || (agreed && HasChild(tree, noun, Last));

    /// <summary>Whether the words speak of earlier ones with no number, and so of none in particular: "previous deals".</summary>
    public static bool IsOfManyEarlier(SentenceTree tree, int noun)
    {
        if (tree[noun].Xpos is not ("NNS" or "NNPS") || !HasChild(tree, noun, Past))
            return false;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nummod"))
                return false;
        }

        return true;
    }

    /// <summary>Whether the words say that it is put forward beside or in place of another: "also proposed a truce".</summary>
    public static bool IsBesides(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (Besides.Contains(tree.Lower(child)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the noun has an indefinite article.</summary>
    public static bool IsIndefinite(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "det") && tree.Lower(child) is "a" or "an" or "another")
                return true;
        }

        return false;
    }

    /// <summary>Whether "their" stands before the noun.</summary>
    public static bool IsTheirs(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Lower(child) == "their")
                return true;
        }

        return false;
    }

    /// <summary>Whether the noun has a definite article or points back: "the gesture", "that offer".</summary>
    public static bool IsDefinite(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "det") && tree.Lower(child) is "the" or "that" or "this")
                return true;
        }

        return false;
    }

    /// <summary>Whether the words date it before the report's own day, or say that it is over: "an earlier truce", "a truce in November 2023".</summary>
    public static bool IsPast(SentenceContext context, int noun)
    {
        if (HasChild(context.Tree, noun, Past))
            return true;
        return context.Times.Any(time => time.Kind is TimeKind.Interval && context.HeadOf(time.Span) is var head and >= 0 && context.Tree.IsUnder(head, noun));
    }

    /// <summary>The days, long before the report's own, from which the words say that it is ("the deal of June", "the truce that they reached in 2024"); null where they say none.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="noun">The word for the proposal.</param>
    /// <param name="day">The report's own day.</param>
    public static DaySpan? LongPast(SentenceContext context, int noun, DateOnly? day)
    {
        foreach (var time in context.Times)
        {
            if (time is { Kind: TimeKind.Interval or TimeKind.Point, From: { } from, To: { } to } && day?.DayNumber - to.DayNumber > DaysOfLongPast
                && context.HeadOf(time.Span) is var head and >= 0 && context.Tree.IsUnder(head, noun) && !IsSetOff(context.Tree, noun, head))
            {
                return new DaySpan(from, to);
            }
        }

        return day is { } today ? YearBefore(context.Tree, noun, today) ?? (IsIndefinite(context.Tree, noun) ? LongPastOfVerb(context, noun, today) : null) : null;
    }

    /// <summary>"The 2018 agreement": the year before the noun, where it is over.</summary>
    private static DaySpan? YearBefore(SentenceTree tree, int noun, DateOnly day)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && tree.Lower(child) is { Length: 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year < day.Year)
                return new DaySpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        return null;
    }

    /// <summary>"A ceasefire was agreed in November 2003": when the doing was whose object or subject the noun is.</summary>
    private static DaySpan? LongPastOfVerb(SentenceContext context, int noun, DateOnly day)
    {
        var tree = context.Tree;
        if (tree.BaseRelation(noun) is not ("obj" or "nsubj"))
            return null;
        foreach (var time in context.Times)
        {
            if (time is { Kind: TimeKind.Interval or TimeKind.Point, From: { } from, To: { } to } && day.DayNumber - to.DayNumber > DaysOfLongPast
                && context.HeadOf(time.Span) is var head and >= 0 && tree[head].Head == tree[noun].Head)
            {
                return new DaySpan(from, to);
            }
        }

        return null;
    }

    /// <summary>The lengths that stand before the noun, in days: "a 60-day truce".</summary>
    public static List<double> Lengths(SentenceContext context, int noun)
    {
        var lengths = new List<double>();
        foreach (var number in context.Numbers)
        {
            if (number.Kind is NumberKind.Duration && DayLength.Of(number.Unit) is { } days && context.HeadOf(number.Span) is var head and >= 0 && head < noun && context.Tree.IsUnder(head, noun))
                lengths.Add(number.Max * days);
        }

        return lengths;
    }

    /// <summary>"The truce, which began in January": what a comma sets off is told of the one that is known already.</summary>
    private static bool IsSetOff(SentenceTree tree, int noun, int under)
    {
        for (var i = noun + 1; i < under; i++)
        {
            if (tree[i].Upos is Upos.Punct)
                return true;
        }

        return false;
    }

    private static bool IsCounter(string word) => word.StartsWith(Counter, StringComparison.Ordinal);

    private static bool HasChild(SentenceTree tree, int noun, HashSet<string> words)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && words.Contains(tree.Lower(child)))
                return true;
        }

        return false;
    }

    private static bool IsPartOfName(SentenceTree tree, int child) =>
        tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "nummod" or "flat" && tree[child].Upos is not (Upos.Det or Upos.Pron);

    private static int LeftEdge(SentenceTree tree, int index)
    {
        var edge = index;
        foreach (var child in tree.Children(index))
        {
            if (child < edge && tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "nummod" or "flat" or "advmod")
                edge = Math.Min(edge, LeftEdge(tree, child));
        }

        return edge;
    }

    private static int ComplementEnd(SentenceTree tree, int noun)
    {
        if (noun + 1 >= tree.Count || tree.Lower(noun + 1) is not ("of" or "for"))
            return noun;
        var last = noun;
        for (var index = noun + 2; index < tree.Count && index <= noun + 1 + LongestComplement; index++)
        {
            if (!tree.IsUnder(index, noun) || tree[index].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Cconj or Upos.Sconj || tree.Lower(index) is "in" or "with" or "by" or "that" or "which")
                break;
            if (tree[index].Upos is Upos.Noun or Upos.Propn)
                last = index;
        }

        return last;
    }
}
