using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>What the learned part of coding sees of a word that may tell a term of a proposal: the rule, the words around, and how the sentence stands to the offer.</summary>
/// <remarks>No party, person, place or number is among the features.</remarks>
internal static partial class TermFeatures
{
    private const int Levels = 4;
    private const int Reach = 5;

    /// <summary>Fills in what the sentence says of the cue.</summary>
    public static void Fill(
        OfferSentence sentence, RuleMatch match, TermCue cue, ProposalDraft? draft, int since,
        IReadOnlyList<RuleMatch> held, SentenceFindings found, IReadOnlyList<NearMatch> near, FeatureSet features)
    {
        features.Clear();
        var context = sentence.Context;
        var tree = context.Tree;
        var at = match.Index;
        var term = cue.Term;
        var word = NamelessWord.Of(context, at);
        var footing = cue.Footing.ToString();
        var status = cue.Status.ToString();
        features.Add("bias");
        features.Add("term", term);
        features.Add("footing", footing);
        features.Add("footing", footing, term);
        features.Add("footing-status", footing, status);
        features.Add("status", status, term);
        features.Add("word", term, word);
        features.Add("word-footing", term, word, footing);
        features.Add("tag", tree[at].Xpos);
        features.Add("relation", term, tree[at].Relation);
        features.Add("amount", term, cue.Count is null && cue.Days is null ? "none" : "told");
        features.Add("amount", cue.Count is null && cue.Days is null ? "none" : "told", footing);
        if (near.Count == 0)
        {
            features.Add("rule", term, match.Rule.Name);
            features.Add("rule-status", term, match.Rule.Name, status);
        }

        foreach (var one in near)
        {
            features.Add("near-rule", term, one.Match.Rule.Name);
        }

        Setting(sentence, at, term, draft, since, found.Statements, features);
        Doings(found, at, term, features);
        Above(sentence, at, term, features);
        Around(context, at, term, features);
        foreach (var other in held)
        {
            if (other.Page.Id != term)
                features.Add(other.Index == at ? "same-word" : "with", other.Page.Id, term);
        }

        features.Add("held", Count(held.Select(other => other.Page.Id).Distinct(StringComparer.Ordinal).Count()));
    }

    /// <summary>Where the sentence stands in the report's telling of offers.</summary>
    private static void Setting(OfferSentence sentence, int at, string term, ProposalDraft? draft, int since, IReadOnlyList<StatementFinding> statements, FeatureSet features)
    {
        var context = sentence.Context;
        var tree = context.Tree;
        var mention = sentence.Nearest(at);
        var distance = since is int.MaxValue ? "never" : Count(since);
        var kind = draft is null ? "none" : draft.Agreed ? "deal" : draft.IsTentative ? "perhaps" : "offer";
        var speaks = mention is null ? sentence.GoesOn ? "goes on" : sentence.IsNext ? "next" : "apart" : mention.IsTentative ? "tentative" : "mention";
        features.Add("since", distance);
        features.Add("since", distance, speaks);
        features.Add("draft", kind);
        features.Add("draft", kind, term);
        features.Add("speaks", speaks);
        features.Add("speaks", speaks, kind);
        features.Add("speaks", speaks, term);
        features.Add("goes-on", sentence.GoesOn ? "1" : "0");
        features.Add("mentions", Count(sentence.Mentions.Count));
        features.Add("quoted", context.IsQuoted(at) ? "1" : "0");
        features.Add("stated", statements.Any(statement => statement.Says.Contains(tree[at].Span)) ? "1" : "0");
        var number = context.Sentence.Index;
        features.Add("sentence", number switch { 0 => "0", 1 => "1", < 4 => "3", < 8 => "7", < 15 => "14", _ => "more" });
        if (tree.Count > 0)
            features.Add("first", NamelessWord.Of(context, 0));
        if (tree.Count > 1)
            features.Add("first", NamelessWord.Of(context, 0), NamelessWord.Of(context, 1));
        if (mention is null)
            return;
        var noun = NamelessWord.Of(context, mention.Noun);
        features.Add("mention-word", noun, term);
        features.Add("mention-place", mention.Noun == at ? "same" : tree.IsUnder(at, mention.Noun) ? "below" : tree.IsUnder(mention.Noun, at) ? "above" : mention.Noun < at ? "before" : "behind");
        features.Add("mention-place", term, mention.Noun == at ? "same" : tree.IsUnder(at, mention.Noun) ? "below" : tree.IsUnder(mention.Noun, at) ? "above" : mention.Noun < at ? "before" : "behind");
        foreach (var child in tree.Children(mention.Noun))
        {
            if (tree.Is(child, "case") || tree.Is(child, "det"))
                features.Add("mention-case", tree.Lower(child));
        }

        if (tree[mention.Noun].Head is var verb and >= 0)
            features.Add("mention-verb", NamelessWord.Of(context, verb), tree[mention.Noun].Relation);
    }

    /// <summary>What else is told in the sentence, and how it stands to what is the case: an appeal, a demand, a release that took place.</summary>
    private static void Doings(SentenceFindings found, int at, string term, FeatureSet features)
    {
        foreach (var doing in found.Told)
        {
            var status = doing.Status.ToString();
            features.Add("doing", doing.Type, status);
            features.Add("doing", doing.Type, term);
            if (doing.Match.Index == at)
                features.Add("doing-here", doing.Type, status, term);
            else if (found.Context.Tree.IsUnder(at, doing.Match.Index))
                features.Add("doing-above", doing.Type, status);
        }
    }

    private static void Above(OfferSentence sentence, int at, string term, FeatureSet features)
    {
        var context = sentence.Context;
        var tree = context.Tree;
        var path = "";
        var i = at;
        for (var level = 0; level < Levels && i >= 0; level++)
        {
            foreach (var candidate in sentence.Operators)
            {
                if (candidate.Filler == i && candidate.Operator != at)
                {
                    features.Add("operator", candidate.Rule);
                }
            }

            var isVerb = tree.IsPredicate(i);
            var modal = "";
            foreach (var child in tree.Children(i))
            {
                var relation = tree.BaseRelation(child);
                if (relation is "aux" or "mark" or "case" or "det" or "neg" || (relation is "advmod" && level < 2))
                    features.Add("small", tree[child].Relation, NamelessWord.Of(context, child), level == 0 ? "own" : "above");
                if (relation is "aux")
                    modal += tree.Lower(child) + " ";
                if (level == 0)
                    features.Add("child", term, tree[child].Relation, NamelessWord.Of(context, child));
            }

            if (isVerb)
            {
                features.Add("verb", tree[i].Xpos, modal);
                features.Add("verb-of", term, NamelessWord.Of(context, i));
                features.Add("verb-of", term, tree[i].Xpos, modal);
            }

            path += "/" + tree[i].Relation;
            i = tree[i].Head;
            if (i < 0)
                continue;
            features.Add("above", NamelessWord.Of(context, i));
            features.Add("above-path", path, NamelessWord.Of(context, i));
            if (level == 0)
            {
                features.Add("head", term, NamelessWord.Of(context, i));
            }
        }
    }

    private static void Around(SentenceContext context, int at, string term, FeatureSet features)
    {
        var tree = context.Tree;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(tree.Count, at + Reach + 1); i++)
        {
            if (i != at)
                features.Add(i < at ? "left" : "right", term, NamelessWord.Of(context, i));
        }

        if (tree.Root >= 0)
            features.Add("root", NamelessWord.Of(context, tree.Root), tree[tree.Root].Xpos);
    }

    private static string Count(int value) => value switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", < 6 => "5", < 11 => "10", < 21 => "20", _ => "more" };
}
