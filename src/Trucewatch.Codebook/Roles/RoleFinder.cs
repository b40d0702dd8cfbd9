using System.Collections.Frozen;
using Trucewatch.Language;

namespace Trucewatch.Codebook;

/// <summary>
/// Says which words fill a role of a verb, noun or adjective, the same for active and passive, for relative clauses,
/// for infinitives that share a subject, and for nouns that tell of a doing.
/// </summary>
/// <remarks>
/// The roles are those an analyst writes in a rule: <c>subject</c> (who does it), <c>object</c> (whom or what), <c>clause</c>,
/// <c>owner</c>, <c>modifier</c>, <c>auxiliary</c>, <c>conjunct</c>, <c>head</c>, <c>any</c>, <c>following</c> and <c>preceding</c> (by the order of words),
/// and every preposition by its own name.
/// </remarks>
public sealed partial class RoleFinder(SentenceTree tree, IReadOnlySet<string> lightVerbs)
{
    private const int DeepestChain = 6;

    /// <summary>Nouns and pronouns that only say how much there is of what stands behind their "of".</summary>
    private static readonly FrozenSet<string> Quantities = FrozenSet.ToFrozenSet(
        [
            "dozen", "score", "hundred", "thousand", "million", "number", "part", "half", "third", "quarter", "most", "some", "all", "many", "several", "few",
            "one", "each", "both", "none", "rest", "majority", "remainder", "handful", "couple", "group", "series", "lot", "amount", "much", "bulk", "wave",
            "hundreds", "thousands", "dozens", "tens", "ten", "scores", "kind", "type", "sort", "batch", "total", "share",
        ],
        StringComparer.Ordinal);

    /// <summary>The sentence's tree.</summary>
    public SentenceTree Tree => tree;

    /// <summary>Adds to <paramref name="found"/> the indexes of the words that fill the role, conjoined ones included.</summary>
    public void Find(int index, string role, List<int> found)
    {
        var before = found.Count;
        switch (role)
        {
            case "subject":
                Subjects(index, found, DeepestChain);
                break;
            case "agent":
                if (tree.Child(index, "obj") >= 0)
                    Subjects(index, found, DeepestChain);
                break;
            case "object":
                Objects(index, found);
                break;
            case "clause":
                Clauses(index, found);
                break;
            case "owner":
                AddChildren(index, "nmod:poss", found);
                break;
            case "modifier":
                Modifiers(index, found);
                break;
            case "complement":
                Complements(index, found);
                break;
            case "head":
                if (tree[index].Head >= 0)
                    found.Add(tree[index].Head);
                break;
            case "auxiliary":
                AddChildren(index, "aux", found);
                break;
            case "conjunct":
                AddChildren(index, "conj", found);
                break;
            case "apposition":
                AddChildren(index, "appos", found);
                break;
            case "following":
                Following(index, found);
                break;
            case "preceding":
                Preceding(index, found);
                break;
            default:
                Prepositional(index, role, found);
                break;
        }

        ExpandConjuncts(found, before);
        SeeThroughQuantities(found, before);
    }

    /// <summary>Adds to <paramref name="found"/> the indexes of the words at the end of the path.</summary>
    public void Follow(int index, RolePath path, List<int> found)
    {
        ArgumentNullException.ThrowIfNull(path);
        var start = found.Count;
        Find(index, path.Steps[0], found);
        for (var step = 1; step < path.Steps.Count; step++)
        {
            var end = found.Count;
            for (var i = start; i < end; i++)
                Find(found[i], path.Steps[step], found);
            found.RemoveRange(start, end - start);
        }

        if (path.Also is { } also)
            Follow(index, also, found);
    }

    /// <summary>Whether the word fills the role of the governor.</summary>
    public bool Fills(int index, string role, int governor, List<int> scratch)
    {
        var start = scratch.Count;
        Find(governor, role, scratch);
        var result = scratch.IndexOf(index, start) >= 0;
        scratch.RemoveRange(start, scratch.Count - start);
        return result;
    }

    private void Complements(int index, List<int> found)
    {
        // "X is a proposal", "the plan was a failure": the predicate of which the word is the subject.
        if (tree.Is(index, "nsubj") && tree[index].Head is var head and >= 0 && tree.Child(head, "cop") >= 0)
            found.Add(head);
        AddChildren(index, "xcomp", found);
    }

    private void Clauses(int index, List<int> found)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "ccomp") || tree.Is(child, "xcomp") || tree[child].Relation is "acl" or "advcl")
            {
                if (tree[child].Relation != "advcl" || IsContent(child, index))
                    found.Add(child);
            }
            else if (tree.Is(child, "parataxis") && child > index)
            {
                found.Add(child);
            }
        }
    }

    /// <summary>Whether an adverbial clause is what the verb is about, which parsers often take for an aside: "to" and "that" clauses, "denied helping".</summary>
    private bool IsContent(int index, int verb)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "mark"))
                return tree.Lower(child) is "to" or "that";
        }

        return tree[index].Xpos == "VBG" && (index == verb + 1 || (index == verb + 2 && tree.Is(verb + 1, "compound")));
    }

    private void Modifiers(int index, List<int> found)
    {
        foreach (var child in tree.Children(index))
        {
            var relation = tree.BaseRelation(child);
            if (relation is "amod" or "compound" or "advmod" or "nummod" or "det" && tree[child].Relation != "compound:prt")
                found.Add(child);
        }
    }

    private void Prepositional(int index, string preposition, List<int> found)
    {
        foreach (var child in tree.Children(index))
        {
            var relation = tree.BaseRelation(child);
            if (relation is "obl" or "nmod" or "advcl" or "acl" && HasCase(child, preposition))
                found.Add(child);
        }

        // "carry out an attack on X", "reached a deal with Y": what belongs to the noun often hangs on its light verb, and the other way round.
        if (tree[index].Upos is Upos.Noun && LightVerbOf(index) is var verb and >= 0)
        {
            foreach (var child in tree.Children(verb))
            {
                if (tree.Is(child, "obl") && HasCase(child, preposition))
                    found.Add(child);
            }
        }
    }

    private bool HasCase(int index, string preposition)
    {
        foreach (var child in tree.Children(index))
        {
            if ((tree.Is(child, "case") || tree.Is(child, "mark")) && tree.Lower(child) == preposition)
                return true;
        }

        return false;
    }

    /// <summary>The light verb whose object the noun is ("carry out", "launch", "hold"), or -1.</summary>
    private int LightVerbOf(int noun)
    {
        var head = tree[noun].Head;
        if (head < 0 || tree[head].Upos is not Upos.Verb || !lightVerbs.Contains(tree[head].Lemma))
            return -1;
        return tree.Is(noun, "obj") || tree[noun].Relation == "nsubj:pass" ? head : -1;
    }

    private void AddChildren(int index, string relation, List<int> found)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree[child].Relation == relation || tree.Is(child, relation))
                found.Add(child);
        }
    }

    /// <summary>In "dozens of drones", "half of the population", "one of the men", what fills the role is told behind the "of".</summary>
    private void SeeThroughQuantities(List<int> found, int from)
    {
        for (var i = from; i < found.Count; i++)
        {
            if (tree[found[i]].Upos is not Upos.Num && !Quantities.Contains(tree[found[i]].Lemma))
                continue;
            foreach (var child in tree.Children(found[i]))
            {
                if (tree.Is(child, "nmod") && HasCase(child, "of") && !found.Contains(child))
                    found.Add(child);
            }
        }
    }

    private void ExpandConjuncts(List<int> found, int from)
    {
        for (var i = from; i < found.Count; i++)
        {
            foreach (var child in tree.Children(found[i]))
            {
                if (tree.Is(child, "conj") && !found.Contains(child))
                    found.Add(child);
            }
        }
    }
}
