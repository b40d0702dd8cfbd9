using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>
/// What speaks for and against an actor's standing somewhere on a proposal: what rules find, what it does and says near the proposal, with which words. No name of a
/// party, person or place is among the features, and nothing that tells a state from an armed group, so that exchanged parties get exchanged positions.
/// </summary>
internal sealed class PositionFeatures(StanceRoles roles, IReadOnlyList<string> sides, Discourse discourse)
{
    private const int Many = 3;
    private static readonly string[] Objects = ["object", "to", "with", "on", "of", "for", "behind", "against", "from", "by"];
    private readonly FeatureSet _features = new();

    /// <summary>The features of what one word tells.</summary>
    /// <param name="sighting">The sentence.</param>
    /// <param name="trigger">The word.</param>
    /// <param name="draft">The proposal that it is taken to be about.</param>
    /// <param name="away">How many sentences away the nearest mention of a proposal is.</param>
    /// <param name="isLast">Whether no rule finds anything of the actor in a later sentence.</param>
    public ulong[] Place(OfferSighting sighting, StanceTrigger trigger, ProposalDraft draft, int away, bool isLast)
    {
        _features.Clear();
        var context = sighting.Found.Context;
        var tree = context.Tree;
        var stance = trigger.Cue is null ? trigger.Label : roles.StanceOf(trigger.Cue, discourse, sides);
        var label = trigger.Source + ":" + stance;
        void Both(string name, string value)
        {
            _features.Add(name, trigger.Source, value);
            _features.Add(name, label, value);
        }

        _features.Add("label", label);
        Both("status", trigger.Status.ToString());
        Both("way", trigger.Way);
        Both("near", Near(away));
        Both("side", Side(trigger.Actor));
        Both("role", Role(draft, trigger.Actor));
        Both("agreed", draft.Agreed ? "1" : "0");
        Both("last", isLast ? "1" : "0");
        Both("form", Form(sighting, trigger));
        _features.Add("label-side-near", label, Side(trigger.Actor), Near(away));
        if (trigger.Cue is { } cue)
        {
            Both("weak", cue.IsWeak ? "1" : "0");
            Both("if", cue.Conditions is null ? "0" : "1");
        }

        if (trigger.Lacks.Length > 0)
            Both("lacks", trigger.Lacks);
        _features.Add("rule", trigger.Source, trigger.Rule);
        foreach (var other in sighting.Triggers)
        {
            if (!ReferenceEquals(other, trigger) && other.Source is "held" or "doing" or "near")
                Both(other.Actor == trigger.Actor ? other.Index == trigger.Index ? "same" : "with" : "beside", other.Source + ":" + other.Label);
        }

        if (trigger.Index >= 0 && trigger.Source != "speech")
            Word(sighting, trigger, label, Both);
        if (trigger.Says is { } says && away <= 1)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                if (says.Contains(tree[i].Span) && IsTelling(tree, i))
                    _features.Add("says", NamelessWord.OrName(context, i));
            }
        }

        return [.. _features.Keys];
    }

    /// <summary>The features of the whole report.</summary>
    public ulong[] Setting(string actor, IReadOnlyList<ProposalDraft> drafts, IReadOnlyList<OfferSighting> sightings)
    {
        _features.Clear();
        var side = Side(actor);
        _features.Add("bias");
        _features.Add("side", side);
        _features.Add("lower", char.IsLower(actor[0]) ? "1" : "0");
        _features.Add("drafts", Count(drafts.Count));
        foreach (var draft in drafts)
        {
            var role = Role(draft, actor);
            _features.Add("role", role, draft.Agreed ? "agreed" : "open");
            foreach (var position in draft.Positions)
            {
                if (position.Actor != actor)
                {
                    _features.Add("others", position.Stance);
                    continue;
                }

                _features.Add("ruled", position.Stance);
                _features.Add("ruled-side", position.Stance, side);
                _features.Add("ruled-role", position.Stance, role);
                _features.Add("ruled-drafts", position.Stance, Count(drafts.Count));
            }
        }

        if (!drafts.Any(draft => draft.Positions.Exists(position => position.Actor == actor)))
            _features.Add("ruled", "none");
        foreach (var cues in sightings.SelectMany(sighting => sighting.Triggers).Where(trigger => trigger.Actor == actor && trigger.Source != "near").GroupBy(trigger => trigger.Source + ":" + trigger.Label))
            _features.Add("told", cues.Key, Count(cues.Count()));
        return [.. _features.Keys];
    }

    private void Word(OfferSighting sighting, StanceTrigger trigger, string label, Action<string, string> both)
    {
        var context = sighting.Found.Context;
        var tree = context.Tree;
        var at = trigger.Index;
        _features.Add("word", label, NamelessWord.OrName(context, at));
        both("tag", tree[at].Xpos);
        both("relation", tree[at].Relation);
        both("quoted", context.IsQuoted(at) ? "1" : "0");
        foreach (var child in tree.Children(at))
        {
            if (tree.BaseRelation(child) is "aux" or "mark" or "cop" or "advmod" or "cc" || tree.Lower(child) is "no" or "any")
                both("small", tree[child].Lemma);
            if (tree.BaseRelation(child) is "advcl" or "xcomp" or "ccomp" or "conj")
                both("clause", tree[child].Relation);
        }

        if (tree[at].Head is var head and >= 0)
        {
            both("head", NamelessWord.OrName(context, head));
            both("head-tag", tree[head].Upos.ToString());
        }

        var speaker = sighting.Found.Statements.FirstOrDefault(statement => statement.Says.Contains(tree[at].Span))?.Speaker;
        both("said-by", speaker is null ? "nobody" : (speaker.Party ?? speaker.Name) == trigger.Actor ? "self" : "other");
        Object(sighting, at, both);
    }

    /// <summary>What the word is about: an offer, something that points back, or something else.</summary>
    private void Object(OfferSighting sighting, int at, Action<string, string> both)
    {
        var context = sighting.Found.Context;
        var tree = context.Tree;
        var found = new List<int>();
        var any = false;
        foreach (var role in Objects)
        {
            found.Clear();
            context.Roles.Find(at, role, found);
            foreach (var index in found)
            {
                any = true;
                var mention = sighting.Sentence.Mentions.FirstOrDefault(mention => mention.Noun == index || tree.IsUnder(mention.Noun, index));
                var kind = mention is not null ? (mention.Noun == index ? "" : "under ") + (mention.IsTentative ? "perhaps" : "offer")
                    : tree[index].Upos is Upos.Pron ? "pronoun"
                    : tree[index].Upos is Upos.Verb ? "clause"
                    : context.ActorAt(index) is not null ? "actor" : "thing";
                both("object", role + " " + kind);
                both("object-any", kind);
                if (kind == "thing")
                    both("object-word", NamelessWord.OrName(context, index));
            }
        }

        if (!any)
            both("object-any", "none");
    }

    private static string Form(OfferSighting sighting, StanceTrigger trigger)
    {
        var places = sighting.Found.Places.Where(place => place.Parties.Contains(trigger.Actor)).ToList();
        if (places.Count == 0)
            return "absent";
        var before = trigger.Index < 0 || places.Exists(place => place.Token < trigger.Index) ? "before" : "behind";
        return before + " " + (places.Exists(place => place.Form is PartyForm.Name or PartyForm.Unknown) ? "name" : places[0].Form.ToString()) + (places.TrueForAll(place => place.IsOfPeople) ? " people" : "");
    }

    private static string Near(int away) => away switch { 0 => "here", 1 => "next", _ => "far" };

    private static string Role(ProposalDraft draft, string actor) => draft.By.Contains(actor) ? "maker" : draft.Mediators.Contains(actor) ? "mediator" : "none";

    private static bool IsTelling(SentenceTree tree, int index) =>
        tree[index].Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Part or Upos.Sconj or Upos.Intj;

    /// <summary>Whether the actor is one of the situation's parties, of the two that the report speaks of most, or neither.</summary>
    private string Side(string actor) =>
        sides.Contains(actor, StringComparer.Ordinal) ? "side"
        : sides.Count == 0 && discourse.Principals.Any(party => party.Name == actor) ? "principal" : "third";

    private static string Count(int value) => value switch { 0 => "0", 1 => "1", 2 => "2", Many => "3", _ => "more" };
}
