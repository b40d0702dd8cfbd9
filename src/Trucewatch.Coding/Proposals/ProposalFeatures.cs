using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>What the learned decision on terms sees: rules, statuses, the place in the sentence and in the report.</summary>
/// <remarks>No party, person, place or amount is among the features.</remarks>
internal static class ProposalFeatures
{
    private const int Levels = 3;

    /// <summary>The features of one word that may tell a term.</summary>
    public static IReadOnlyList<ulong> OfTerm(OfferSentence sentence, RuleMatch match, Status status, OfferMention? mention, bool isOpen)
    {
        var features = new FeatureSet();
        var context = sentence.Context;
        var tree = context.Tree;
        var at = match.Index;
        var term = match.Page.Id;
        var stands = status.ToString();
        var place = mention is null ? sentence.GoesOn ? "on" : "off" : PlaceOf(tree, at, mention.Noun);
        var gap = Bucket(sentence.Gap);
        Both(features, term, "place", place);
        Both(features, term, "open", isOpen ? "1" : "0");
        Both(features, term, "status", stands);
        Both(features, term, "place-status", place, stands);
        features.Add("gap", place, gap);
        features.Add("gap-status", gap, stands);
        features.Add("open-status", isOpen ? "1" : "0", stands);
        features.Add("rule", term, match.Rule.Name);
        features.Add("rule-place", term, match.Rule.Name, place);
        features.Add("word", term, tree[at].Lemma);
        features.Add("quoted", context.IsQuoted(at) ? "1" : "0", place);
        if (mention is not null)
        {
            features.Add("mention", mention.Rule, place);
            features.Add("mention-status", mention.Rule, stands);
        }

        var i = at;
        for (var level = 0; level < Levels && i >= 0; level++)
        {
            var depth = level.ToString(CultureInfo.InvariantCulture);
            if (level > 0)
            {
                features.Add("above", depth, Word(context, i));
                features.Add("above-tag", tree[i].Xpos, depth);
            }

            foreach (var child in tree.Children(i))
            {
                if (tree.BaseRelation(child) is "aux" or "case" or "mark" or "det")
                    features.Add("small", depth, Word(context, child));
            }

            i = tree[i].Head;
        }

        foreach (var found in sentence.Events)
        {
            if (found.Match.Index == at || tree[at].Head == found.Match.Index)
                features.Add("event", found.Type, found.Status.ToString());
            features.Add("beside", found.Type);
        }

        return features.Keys;
    }

    /// <summary>The features for whether the proposal has the term that the words may tell.</summary>
    public static void OfDraftTerm(ProposalDraft draft, IReadOnlyList<TermCue> cues, FeatureSet features)
    {
        features.Clear();
        var term = cues[0].Term;
        features.Add("bias");
        features.Add("term", term);
        features.Add("times", Bucket(cues.Count));
        features.Add("told", term, Bucket(cues.Count(cue => cue.IsTold)));
        features.Add("amount", term, cues.Any(cue => cue.Count is not null || cue.Days is not null) ? "1" : "0");
        features.Add("draft", draft.Rule);
        features.Add("draft-term", term, draft.Rule);
        features.Add("agreed", term, draft.Agreed ? "1" : "0");
        features.Add("tentative", term, draft.IsTentative ? "1" : "0");
        features.Add("mentions", term, Bucket(draft.Evidence.Count));
        features.Add("makers", term, Bucket(draft.By.Count));
        features.Add("others", Bucket(draft.TermCues.Where(cue => cue.IsTold).Select(cue => cue.Term).Distinct(StringComparer.Ordinal).Count()));
        foreach (var key in cues.SelectMany(cue => cue.Keys))
            features.Add(key);
    }

    private static void Both(FeatureSet features, string term, params ReadOnlySpan<string> words)
    {
        features.Add(words);
        features.Add([term, .. words]);
    }

    private static string PlaceOf(SentenceTree tree, int at, int noun) =>
        at == noun ? "same" : tree.IsUnder(at, noun) ? "under" : tree.IsUnder(noun, at) ? "over" : "apart";

    private static string Word(SentenceContext context, int index) =>
        context.ActorAt(index) is not null ? "{actor}"
        : context.NumberAt(index) is not null ? "{number}"
        : context.IsIn(index, "place") ? "{place}"
        : context.Tree[index].Upos is Upos.Propn ? "{name}"
        : context.Tree[index].Lemma;

    private static string Bucket(int value) => value switch { < 0 => "none", 0 => "0", 1 => "1", 2 => "2", <= 5 => "few", _ => "many" };
}
