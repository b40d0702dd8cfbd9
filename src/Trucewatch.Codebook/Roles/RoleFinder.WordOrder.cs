using Trucewatch.Language;

namespace Trucewatch.Codebook;

/// <summary>Roles told by the order of words, which hold where a quotation or an aside leads the tree astray.</summary>
public sealed partial class RoleFinder
{
    private const int LongestAside = 30;

    /// <summary>
    /// The head of the noun phrase right behind the word. Behind a verb it counts only where the verb stands before its subject
    /// ("…," said the minister), so that nobody's object becomes a speaker.
    /// </summary>
    private void Following(int index, List<int> found)
    {
        var start = index + 1;
        if (tree[index].Upos is Upos.Verb)
        {
            if (tree[index].Xpos == "VBG" ? !IsSource(index) : IsPassiveByOrder(index) || !IsInverted(index))
                return;
        }
        else
        {
            while (start < tree.Count && tree[start].Upos is Upos.Adp or Upos.Part)
                start++;
        }

        var end = PhraseEnd(start);
        if (end == start || (tree[index].Upos is Upos.Verb && BeginsClause(end)))
            return;
        if (HeadWithin(start, end) is var head and >= 0)
            found.Add(head);
    }

    /// <summary>Whether a verb stands behind the noun phrase that ends here, "said two people of the town would leave": then it is the subject of what is said.</summary>
    private bool BeginsClause(int end)
    {
        while (end + 1 < tree.Count && tree.Lower(end) is "of" or "in" or "from" or "at" && PhraseEnd(end + 1) is var next && next > end + 1)
            end = next;
        while (end < tree.Count && tree[end].Upos is Upos.Adv)
            end++;
        return end < tree.Count && tree[end].Upos is Upos.Verb or Upos.Aux && tree[end].Xpos is not ("VBG" or "VBN");
    }

    /// <summary>The head of the noun phrase that ends right before the word; adverbs, auxiliaries and asides between commas are passed over.</summary>
    private void Preceding(int index, List<int> found)
    {
        if (IsPassiveByOrder(index))
            return;
        var at = index - 1;
        while (at >= 0 && (tree[at].Upos is Upos.Aux or Upos.Adv or Upos.Part || tree.Lower(at) is "there" or "here"))
            at--;
        if (at >= 0 && tree.Lower(at) is "," or "–" or "—" or ")")
            at = BeforeAside(at);
        if (at >= 0 && tree.Lower(at) is "who" or "which" or "that")
            at = at > 0 && tree.Lower(at - 1) == "," ? at - 2 : at - 1;
        if (at < 0 || !IsNominal(at))
            return;
        var head = at;
        for (int i = 0, up = tree[at].Head; i < DeepestChain && up >= 0 && up < index && !HasBreak(up, at); i++, up = tree[up].Head)
        {
            // "A decision which Ana Ruiz called wrong": a name that the parser ties to the noun before it begins a phrase of its own.
            if (tree.Is(head, "appos"))
                break;
            if (IsNominal(up))
                head = up;
            else if (tree[up].Upos is not (Upos.Adj or Upos.Num or Upos.Det))
                break;
        }

        found.Add(head);
    }

    private bool HasBreak(int from, int to)
    {
        for (var i = Math.Min(from, to) + 1; i < Math.Max(from, to); i++)
        {
            if (tree[i].Upos is Upos.Punct && tree.Lower(i) is not ("-" or "'" or "’" or "."))
                return true;
        }

        return false;
    }

    // "citing a source", "quoting the ministry": here what follows the participle is who says it.
    private bool IsSource(int verb) => tree[verb].Lemma is "cite" or "quote";

    private bool IsPassiveByOrder(int verb)
    {
        if (tree[verb].Xpos != "VBN")
            return false;
        var before = verb - 1;
        while (before >= 0 && tree[before].Upos is Upos.Adv or Upos.Part)
            before--;
        return before >= 0 && tree[before].Lemma == "be";
    }

    private bool IsInverted(int verb)
    {
        var before = verb - 1;
        while (before >= 0 && tree[before].Upos is Upos.Adv)
            before--;
        return before < 0 || tree[before].Upos is Upos.Punct || tree.Lower(before) is "as" or "where" or "so";
    }

    private int BeforeAside(int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < LongestAside; i--)
        {
            if (tree.Lower(i) == ")" && tree.Lower(comma) != ")")
            {
                // Brackets inside the aside are a part of it.
                while (i > 0 && tree.Lower(i) != "(")
                    i--;
                continue;
            }

            if (tree.Lower(i) is "," or "–" or "—" or "(")
                return BeforeList(i) - 1;
            if (tree.Lower(i) is "”" or "\"" or "“" or ":" or ";")
                break;
        }

        return -1;
    }

    /// <summary>"Sixteen groups, among them A, B and C, called": the comma before a list of examples, for one inside it.</summary>
    private int BeforeList(int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < LongestAside; i--)
        {
            if (tree.Lower(i) is "”" or "\"" or "“" or ":" or ";" || tree[i].Upos is Upos.Verb)
                break;
            if (tree.Lower(i) == "," && tree.Lower(i + 1) is "among" or "including" or "such")
                return i;
        }

        return comma;
    }

    private int PhraseEnd(int start)
    {
        var end = start;
        while (end < tree.Count && (IsNominal(end) || tree[end].Upos is Upos.Det or Upos.Adj or Upos.Num || tree.Lower(end) is "'s" or "’s" or "'" or "’"))
        {
            end++;
            if (tree[end - 1].Upos is Upos.Pron && tree[end - 1].Xpos == "PRP")
                break;
        }

        return end;
    }

    private int HeadWithin(int start, int end)
    {
        var last = end - 1;
        while (last >= start && !IsNominal(last))
            last--;
        var head = last;
        for (var i = 0; i < DeepestChain && head >= start; i++)
        {
            var up = tree[head].Head;
            if (up < start || up >= end || !IsNominal(up) || tree[head].Relation == "nmod:poss")
                break;
            head = up;
        }

        return head >= start ? head : -1;
    }

    private bool IsNominal(int index) => tree[index].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.X;
}
