using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>What the learned part of coding sees of a doing that a rule found: the rule, the words around its trigger, the way up the tree.</summary>
/// <remarks>No party, person, place or number is among the features, so that the model cannot learn who usually does what.</remarks>
internal static class EventFeatures
{
    private const int Levels = 4;
    private const int LongestChain = 8;
    private const int LongestSmall = 5;

    /// <summary>The features for whether the match is a doing of the rule's type.</summary>
    public static void ForKeep(SentenceContext context, EventFinding finding, IReadOnlyList<EventFinding> others, FeatureSet features)
    {
        features.Clear();
        var tree = context.Tree;
        var at = finding.Match.Index;
        var type = finding.Type;
        var lemma = NamelessWord.Of(context, at);
        features.Add("bias");
        features.Add("type", type);
        features.Add("rule", type, finding.Match.Rule.Name);
        features.Add("word", type, lemma);
        features.Add("word-tag", type, lemma, tree[at].Xpos);
        features.Add("tag", type, tree[at].Xpos);
        features.Add("relation", type, tree[at].Relation);
        features.Add("word-relation", type, lemma, tree[at].Relation);
        features.Add("status", type, finding.Status.ToString());
        features.Add("status-word", type, lemma, finding.Status.ToString());
        features.Add("by", type, finding.By.Count == 0 ? "0" : "1", finding.To.Count == 0 ? "0" : "1");
        features.Add("quoted", type, context.IsQuoted(at) ? "1" : "0");
        if (tree[at].Head is var head and >= 0)
        {
            features.Add("head", type, NamelessWord.Of(context, head));
            features.Add("head-relation", type, NamelessWord.Of(context, head), tree[at].Relation);
            features.Add("word-head", lemma, NamelessWord.Of(context, head), type);
        }

        AddChildren(context, at, type, lemma, features);
        for (var i = Math.Max(0, at - 5); i < Math.Min(tree.Count, at + 6); i++)
        {
            if (i != at)
                features.Add("near", type, NamelessWord.Of(context, i));
        }

        for (var i = 0; i < tree.Count; i++)
            features.Add("sentence", type, NamelessWord.Of(context, i));
        foreach (var other in others)
        {
            if (!ReferenceEquals(other, finding))
                features.Add(other.Match.Index == at ? "same" : "with", type, other.Type);
        }
    }

    /// <summary>The features for how the doing stands to what is the case.</summary>
    public static void ForStatus(SentenceContext context, EventFinding finding, IReadOnlyList<StatusOperator> operators, FeatureSet features)
    {
        features.Clear();
        var tree = context.Tree;
        var at = finding.Match.Index;
        var type = finding.Type;
        var lemma = NamelessWord.Of(context, at);
        var ruled = finding.Status.ToString();
        features.Add("bias");
        features.Add("ruled", ruled);
        features.Add("ruled-type", ruled, type);
        features.Add("ruled-rule", ruled, type, finding.Match.Rule.Name);
        features.Add("type-tag", type, tree[at].Xpos);
        features.Add("word", type, lemma);
        features.Add("relation", tree[at].Relation);
        features.Add("relation-tag", tree[at].Relation, tree[at].Xpos, ruled);
        features.Add("quoted", context.IsQuoted(at) ? "1" : "0", ruled);
        var path = "";
        var i = at;
        for (var level = 0; level < Levels && i >= 0; level++)
        {
            foreach (var child in tree.Children(i))
            {
                if (tree.BaseRelation(child) is "aux" or "mark" or "case" or "advmod" or "det" or "cc" or "cop")
                    features.Add("small", Digit(level), tree[child].Relation, NamelessWord.Of(context, child));
            }

            foreach (var candidate in operators)
            {
                if (candidate.Filler == i && candidate.Operator != at)
                {
                    features.Add("operator", Digit(level), candidate.Rule);
                    features.Add("operator-word", candidate.Rule, NamelessWord.Of(context, candidate.Operator));
                }
            }

            path += "/" + tree[i].Relation;
            i = tree[i].Head;
            if (i >= 0)
            {
                features.Add("above", Digit(level), NamelessWord.Of(context, i));
                features.Add("above-tag", Digit(level), tree[i].Xpos);
                features.Add("above-path", path, NamelessWord.Of(context, i));
                features.Add("path", path, ruled);
            }
        }

        AddChain(context, at, type, ruled, features);
        foreach (var candidate in operators)
            features.Add("anywhere", candidate.Status.ToString(), ruled);
        for (var j = Math.Max(0, at - 4); j < Math.Min(tree.Count, at + 3); j++)
            features.Add("near", NamelessWord.Of(context, j));
        if (tree.Root >= 0)
            features.Add("root", NamelessWord.Of(context, tree.Root), tree[tree.Root].Xpos);
    }

    /// <summary>The verbs that the doing stands under, the nearest first: each with its helpers and its form, and by what way the doing hangs on it.</summary>
    private static void AddChain(SentenceContext context, int at, string type, string ruled, FeatureSet features)
    {
        var tree = context.Tree;
        var (path, words, forms) = ("", "", "");
        var (level, steps) = (0, 0);
        for (var i = at; i >= 0 && steps < LongestChain && level < Levels; i = tree[i].Head, steps++)
        {
            if (i == at || tree[i].Upos is Upos.Verb)
            {
                var word = NamelessWord.OrName(context, i);
                var form = Form(context, i);
                features.Add("chain-form", Digit(level), form, ruled);
                features.Add("chain-form-type", Digit(level), form, type);
                if (i != at)
                {
                    features.Add("chain-word", Digit(level), word, ruled);
                    features.Add("chain-path", path, word);
                    features.Add("chain-path-form", path, form);
                    features.Add("chain-word-form", word, form, ruled);
                    features.Add("chain-type", type, word);
                }

                words += "/" + (i == at ? tree[i].Xpos : word);
                forms += "/" + form;
                features.Add("chain-words", words);
                features.Add("chain-forms", forms, ruled);
                level++;
            }

            path += "/" + TreeWords.How(tree, i);
        }
    }

    /// <summary>The word's tag with the small words that say how it is meant: helpers, negations, adverbs.</summary>
    private static string Form(SentenceContext context, int index)
    {
        var tree = context.Tree;
        var form = tree[index].Xpos;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "aux") || tree.Is(child, "cop") || (tree.Is(child, "advmod") && tree[child].Lemma is { Length: <= LongestSmall }) || (tree.Is(child, "det") && tree[child].Lemma is "no" or "any"))
                form += "+" + NamelessWord.OrName(context, child);
        }

        return form;
    }

    private static void AddChildren(SentenceContext context, int at, string type, string lemma, FeatureSet features)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(at))
        {
            var word = NamelessWord.Of(context, child);
            features.Add("child", type, tree[child].Relation, word);
            features.Add("child-relation", type, lemma, tree[child].Relation);
            foreach (var grandchild in tree.Children(child))
            {
                if (tree.Is(grandchild, "case"))
                    features.Add("child-case", type, lemma, NamelessWord.Of(context, grandchild), word);
            }
        }
    }

    private static string Digit(int value) => value switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" };
}
