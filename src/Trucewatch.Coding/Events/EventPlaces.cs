using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>What the learned part of coding sees of a sentence that may tell doings: of each word that could, and of the sentence as a whole.</summary>
/// <remarks>No party, person, place or number is among the features.</remarks>
internal static class EventPlaces
{
    private const int Reach = 3;
    private const int MostNear = 4;

    /// <summary>Whether the word could tell a doing: a word with content that names nobody.</summary>
    public static bool IsPlace(SentenceContext context, int index) =>
        context.Tree[index].Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn or Upos.Adv && context.ActorAt(index) is null;

    /// <summary>The features of the whole sentence: its words, and the rules that hold in it.</summary>
    public static void OfSentence(EventCandidates candidates, FeatureSet features)
    {
        features.Clear();
        features.Add("sentence");
        var tree = candidates.Context.Tree;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos is not (Upos.Punct or Upos.Det))
                features.Add("sentence", NamelessWord.Of(candidates.Context, i));
        }

        foreach (var found in candidates.Findings)
        {
            features.Add("sentence-holds", found.Type);
            AddRule(found, features);
        }
    }

    /// <summary>The feature that a rule holds in the sentence.</summary>
    public static void AddRule(EventFinding found, FeatureSet features) => features.Add("sentence-holds", found.Type, found.Match.Rule.Name);

    /// <summary>The features of one word: what it is, how it stands in the tree, what stands around it, and which rules hold or nearly hold at it.</summary>
    public static void OfWord(EventCandidates candidates, int index, FeatureSet features)
    {
        features.Clear();
        var context = candidates.Context;
        var tree = context.Tree;
        var word = NamelessWord.Of(context, index);
        features.Add("place");
        features.Add("word", word);
        features.Add("word-tag", word, tree[index].Xpos);
        features.Add("word-relation", word, tree[index].Relation);
        features.Add("tag-relation", tree[index].Xpos, tree[index].Relation);
        if (context.IsQuoted(index))
            features.Add("quoted");
        if (tree[index].Head is var head and >= 0)
        {
            features.Add("head", NamelessWord.Of(context, head), tree[index].Relation);
            features.Add("word-head", word, NamelessWord.Of(context, head));
        }

        AddChildren(context, index, word, features);
        for (var i = Math.Max(0, index - Reach); i <= Math.Min(tree.Count - 1, index + Reach); i++)
        {
            if (i != index)
                features.Add(i < index ? "before" : "after", NamelessWord.Of(context, i));
        }

        if (index > 0)
            features.Add("pair", NamelessWord.Of(context, index - 1), word);
        if (index + 1 < tree.Count)
            features.Add("pair", word, NamelessWord.Of(context, index + 1));
        AddRules(candidates, index, word, features);
    }

    private static void AddChildren(SentenceContext context, int index, string word, FeatureSet features)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "punct"))
                continue;
            var how = TreeWords.How(tree, child);
            features.Add("child", how, NamelessWord.Of(context, child));
            features.Add("word-role", word, how);
            features.Add("word-child", word, NamelessWord.Of(context, child));
            foreach (var below in tree.Children(child))
            {
                if (!tree.Is(below, "punct") && !tree.Is(below, "det") && !tree.Is(below, "case"))
                    features.Add("word-below", word, NamelessWord.Of(context, below));
            }
        }
    }

    private static void AddRules(EventCandidates candidates, int index, string word, FeatureSet features)
    {
        foreach (var found in candidates.Findings)
        {
            if (found.Match.Index != index)
                continue;
            features.Add("holds", found.Type);
            features.Add("holds-rule", found.Type, found.Match.Rule.Name);
            features.Add("holds-word", found.Type, word);
        }

        foreach (var near in candidates.Near)
        {
            if (near.Finding.Match.Index != index)
                continue;
            features.Add("near", near.Finding.Type);
            features.Add("near-rule", near.Finding.Type, near.Finding.Match.Rule.Name);
            features.Add("near-count", near.Finding.Type, Math.Min(MostNear, near.Near.Count) switch { 1 => "1", 2 => "2", 3 => "3", _ => "more" });
            features.Add("near-word", near.Finding.Type, word);
        }
    }
}
