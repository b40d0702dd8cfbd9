using Trucewatch.Language;

namespace Trucewatch.Codebook;

/// <summary>Subjects and objects, as deep syntax sees them.</summary>
public sealed partial class RoleFinder
{
    private void Subjects(int index, List<int> found, int depth)
    {
        if (depth == 0)
            return;
        if (tree[index].Upos is Upos.Noun or Upos.Propn && tree.Child(index, "cop") < 0)
        {
            NominalSubjects(index, found, depth);
            return;
        }

        var before = found.Count;
        if (tree.IsPassive(index))
        {
            foreach (var child in tree.Children(index))
            {
                if (tree[child].Relation == "obl:agent" || (tree.Is(child, "obl") && HasCase(child, "by")))
                    found.Add(child);
            }

            return;
        }

        foreach (var child in tree.Children(index))
        {
            if (tree[child].Relation is "nsubj" or "nsubj:outer" or "nsubj:pass")
                found.Add(ThroughRelative(child, index));
        }

        if (found.Count == before)
            SharedSubject(index, found, depth);
    }

    /// <summary>The subject of a verb that has none of its own: shared by coordination, control or a noun it modifies.</summary>
    private void SharedSubject(int index, List<int> found, int depth)
    {
        var head = tree[index].Head;
        if (head < 0)
            return;
        var relation = tree.BaseRelation(index);
        if (relation is "conj")
        {
            // "was struck and then withdrew": the passive's object is the subject of what follows.
            if (tree.IsPassive(head) && !tree.IsPassive(index))
                Objects(head, found);
            else
                Subjects(head, found, depth - 1);
        }
        else if (relation is "xcomp")
        {
            var before = found.Count;
            Objects(head, found);
            if (found.Count == before)
                Subjects(head, found, depth - 1);
        }
        else if (relation is "advcl" or "ccomp")
        {
            var before = found.Count;
            if (tree[head].Upos is Upos.Verb && (tree.IsPassive(head) || IsMarkedAsDeedOfObject(index)))
                Objects(head, found);
            if (found.Count == before && tree[head].Upos is Upos.Verb or Upos.Adj)
                Subjects(head, found, depth - 1);
        }
        else if (relation is "acl")
        {
            // "forces advancing on", "a plan to free": a participle's noun does it; an infinitive's doer is whoever owns the noun.
            if (tree[index].Xpos == "VBG")
                found.Add(head);
            else if (tree[head].Upos is Upos.Noun)
                Subjects(head, found, depth - 1);
        }
        else if (relation is "amod" && tree[index].Xpos == "VBG")
        {
            found.Add(head);
        }
    }

    /// <summary>"Accused the army of shelling", "praised Egypt for opening", "kept the rebels from taking": the object is the doer, not the subject.</summary>
    private bool IsMarkedAsDeedOfObject(int index) =>
        tree[index].Xpos == "VBG" && (HasCase(index, "of") || HasCase(index, "for") || HasCase(index, "from") || HasCase(index, "into"));

    private void NominalSubjects(int index, List<int> found, int depth)
    {
        var before = found.Count;
        foreach (var child in tree.Children(index))
        {
            if (tree[child].Relation == "nmod:poss" || (tree.Is(child, "nmod") && HasCase(child, "by")) || tree[child].Relation == "obl:agent")
                found.Add(child);
        }

        if (found.Count > before)
            return;
        foreach (var child in tree.Children(index))
        {
            if (tree.BaseRelation(child) is "amod" or "compound" && tree[child].Relation != "compound:prt")
                found.Add(child);
        }

        var verb = LightVerbOf(index);
        if (verb >= 0)
        {
            Subjects(verb, found, depth - 1);
        }
        else if (LightVerbBehind(index) is var behind and >= 0)
        {
            Subjects(behind, found, depth - 1);
        }
        else if (tree[index].Upos is Upos.Noun && tree.Is(index, "conj") && found.Count == before && tree[index].Head is var first and >= 0
            && tree[first].Upos is Upos.Noun)
        {
            NominalSubjects(first, found, depth - 1);
        }
    }

    /// <summary>The light verb of which the noun is the object in a clause behind it: "the siege imposed by Israel", "the raids that Sudan carried out"; or -1.</summary>
    private int LightVerbBehind(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "acl") && lightVerbs.Contains(tree[child].Lemma)
                && (tree.IsPassive(child) || (tree.Child(child, "nsubj") >= 0 && !HasRelativePronounSubject(child))))
            {
                return child;
            }
        }

        return -1;
    }

    private void Objects(int index, List<int> found)
    {
        if (tree[index].Upos is Upos.Noun or Upos.Propn)
        {
            foreach (var child in tree.Children(index))
            {
                var relation = tree.BaseRelation(child);
                if ((relation is "nmod" or "obl" && (HasCase(child, "of") || HasCase(child, "against") || HasCase(child, "on")))
                    || (relation is "compound" && tree[child].Relation != "compound:prt"))
                {
                    found.Add(child);
                }
            }

            return;
        }

        var before = found.Count;
        var passive = tree.IsPassive(index);
        foreach (var child in tree.Children(index))
        {
            if (tree[child].Relation is "obj" or "iobj" || (passive && tree[child].Relation == "nsubj:pass") || IsStrayObject(child, index))
                found.Add(ThroughRelative(child, index));
        }

        if (found.Count > before)
            return;
        foreach (var child in tree.Children(index))
        {
            // "halt and reverse its operations": both verbs have the one object.
            if (!passive && tree.Is(child, "conj") && child == index + 2 && !tree.IsPassive(child))
            {
                Objects(child, found);
                return;
            }
        }

        var head = tree[index].Head;
        if (head < 0)
            return;
        if (tree[index].Relation is "acl" or "amod" && tree[index].Xpos == "VBN")
        {
            found.Add(head);
        }
        else if (tree[index].Relation == "acl:relcl" && tree.Child(index, "nsubj") >= 0 && !HasRelativePronounSubject(index))
        {
            found.Add(head); // "the plan that Hamas rejected", the pronoun left out
        }
        else if (tree.Is(index, "conj") && tree.IsPassive(index))
        {
            Objects(head, found);
        }
        else if (tree.Is(index, "xcomp") && tree.IsPassive(index))
        {
            Subjects(head, found, DeepestChain); // "the city is about to be bombed"
        }
    }

    /// <summary>A noun that follows a verb and its particle ("called off the truce") is the object, also where the parser takes it for a complement.</summary>
    private bool IsStrayObject(int child, int verb) =>
        tree[child].Relation == "xcomp" && child > verb && tree[child].Upos is Upos.Noun or Upos.Propn && tree.Child(verb, "obj") < 0
        && tree.Child(verb, "compound") >= 0 && tree.Child(child, "cop") < 0 && tree.Child(child, "mark") < 0;

    private bool HasRelativePronounSubject(int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "nsubj") && IsRelativePronoun(child))
                return true;
        }

        return false;
    }

    private bool IsRelativePronoun(int index) =>
        tree.Lower(index) is "who" or "which" or "that" or "whom" && tree[index].Xpos is "WP" or "WDT" or "IN";

    /// <summary>The noun that a relative pronoun stands for; any other word stands for itself.</summary>
    private int ThroughRelative(int index, int verb)
    {
        if (!IsRelativePronoun(index))
            return index;
        for (var i = verb; i >= 0; i = tree[i].Head)
        {
            if (tree[i].Relation == "acl:relcl")
                return tree[i].Head;
            if (!tree.Is(i, "conj") && !tree.Is(i, "xcomp") && !tree.Is(i, "ccomp"))
                break;
        }

        return index;
    }
}
