using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>What the learned decision on terms and stances sees: rules, statuses, the place in the sentence and in the report.</summary>
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

    /// <summary>The features of one word that may tell a stance.</summary>
    public static IReadOnlyList<ulong> OfStance(
        OfferSentence sentence,
        string source,
        string? stance,
        int index,
        Status status,
        OfferMention? mention,
        ProposalRules rules,
        bool hasCondition)
    {
        var features = new FeatureSet();
        var context = sentence.Context;
        var stands = status.ToString();
        var goal = ObjectOf(sentence, index, rules);
        var place = mention is null ? sentence.Gap < 0 ? "before" : "after" : "named";
        var condition = hasCondition ? "if" : "plain";
        var shown = stance ?? "none";
        features.Add("stance", shown);
        features.Add("stance-goal", shown, goal);
        features.Add("stance-place", shown, place);
        features.Add("stance-condition", shown, condition);
        features.Add("stance-goal-place", shown, goal, place);
        features.Add("source", source);
        features.Add("source-status", source, stands);
        features.Add("source-goal", source, goal);
        features.Add("source-goal-place", source, goal, place);
        features.Add("source-word", source, context.Tree[index].Lemma);
        features.Add("source-condition", source, condition, stands);
        features.Add("goal", goal);
        features.Add("gap", Bucket(sentence.Gap), goal);
        foreach (var found in sentence.Events)
            features.Add("beside", shown, found.Type);
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

    /// <summary>The features for where the actor stands on the proposal.</summary>
    public static void OfDraftStance(ProposalDraft draft, IReadOnlyList<StanceCue> cues, Discourse discourse, FeatureSet features)
    {
        features.Clear();
        var actor = cues[0].Actor;
        var last = cues[^1].Stance ?? "none";
        var ruled = cues.LastOrDefault(cue => cue.IsRuled)?.Stance ?? "none";
        var role = draft.By.Contains(actor) ? "maker" : draft.Mediators.Contains(actor) ? "mediator" : "other";
        var party = discourse.Parties.FirstOrDefault(known => known.Name == actor);
        var kind = party is null ? char.IsUpper(actor[0]) ? "name" : "label" : party.IsState ? "state" : party.IsGroup ? "group" : "body";
        var side = party is not null && discourse.Principals.Contains(party) ? "side" : "third";
        features.Add("bias");
        features.Add("role", role);
        features.Add("kind", kind);
        features.Add("last", last);
        features.Add("last-role", last, role);
        features.Add("last-side", last, side);
        features.Add("last-kind", last, kind);
        features.Add("ruled", ruled);
        features.Add("ruled-role", ruled, role);
        features.Add("ruled-side", ruled, side);
        features.Add("times", Bucket(cues.Count));
        features.Add("draft", draft.Rule);
        features.Add("agreed", last, draft.Agreed ? "1" : "0");
        foreach (var stance in cues.Select(cue => cue.Stance ?? "none").Distinct(StringComparer.Ordinal))
            features.Add("any", stance, last);
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

    /// <summary>What the word is done to: a proposal that the sentence names, another word for one, a pronoun, a party, something else, nothing.</summary>
    private static string ObjectOf(OfferSentence sentence, int index, ProposalRules rules)
    {
        var context = sentence.Context;
        var found = new List<int>();
        foreach (var role in (ReadOnlySpan<string>)["object", "to", "of", "for", "on", "with", "against"])
            context.Roles.Find(index, role, found);
        if (found.Exists(word => sentence.Mentions.Any(mention => mention.Noun == word)))
            return "offer";
        if (found.Exists(word => context.Tree[word].Upos is not Upos.Pron && rules.Named.Matches(context.Tree, word, context)))
            return "word";
        if (found.Exists(word => context.Tree[word].Upos is Upos.Pron))
            return "pronoun";
        if (found.Exists(word => context.ActorAt(word) is not null))
            return "party";
        return found.Count > 0 ? "other" : "none";
    }

    private static string Word(SentenceContext context, int index) =>
        context.ActorAt(index) is not null ? "{actor}"
        : context.NumberAt(index) is not null ? "{number}"
        : context.IsIn(index, "place") ? "{place}"
        : context.Tree[index].Upos is Upos.Propn ? "{name}"
        : context.Tree[index].Lemma;

    private static string Bucket(int value) => value switch { < 0 => "none", 0 => "0", 1 => "1", 2 => "2", <= 5 => "few", _ => "many" };
}
