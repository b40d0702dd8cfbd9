using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Finds the words of a sentence that the report gives to somebody else, by the codebook's statement pages and by quotation marks.</summary>
internal sealed class StatementFinder(RuleSet rules, SpeakerReader speakers, SpeakerDecision? decision = null)
{
    private readonly SpeakerCandidates _candidates = new(speakers);

    private const string AccordingTo = "according";
    private const int FarthestBehind = 4;

    /// <summary>The statements of the sentence, one a speaker.</summary>
    public List<StatementFinding> Find(SentenceContext context, Discourse discourse)
    {
        if (decision is null)
        {
            var ruled = ByRules(context, discourse);
            Remember(context, discourse, ruled);
            return ruled;
        }

        var (last, sentence) = (discourse.Speakers.Last, discourse.Speakers.LastSentence);
        var found = decision.Decide(Choice(context, discourse));
        discourse.Speakers.Resume(last, sentence);
        foreach (var finding in found)
            discourse.Speakers.Spoke(finding.Speaker, context.Sentence.Index);
        Remember(context, discourse, found);
        return found;
    }

    /// <summary>All whose words the sentence may tell, with what rules found: what the trainer of speakers learns from.</summary>
    internal SpeakerChoice Choices(SentenceContext context, Discourse discourse)
    {
        var choice = Choice(context, discourse);
        Remember(context, discourse, choice.Ruled);
        return choice;
    }

    private SpeakerChoice Choice(SentenceContext context, Discourse discourse)
    {
        var candidates = _candidates.Of(context, discourse);
        var (last, sentence) = (discourse.Speakers.Last, discourse.Speakers.LastSentence);
        var near = new List<NearMatch>();
        var choice = new SpeakerChoice(context, candidates, ByRules(context, discourse, near), near);
        SpeakerCandidates.Add(candidates, choice.Ruled);
        new SpeakerFeatures(choice, rules, discourse.Speakers, last, sentence).Fill();
        return choice;
    }

    private List<StatementFinding> ByRules(SentenceContext context, Discourse discourse, List<NearMatch>? near = null)
    {
        var found = new List<StatementFinding>();
        var indexes = new List<int>();
        var matches = rules.Match(context.Tree, context, near).OrderByDescending(match => match.Rule.Priority).ThenBy(match => match.Index).ToList();
        foreach (var match in matches)
        {
            // What a quoted person says that others said is part of the quotation.
            if (context.IsQuoted(match.Index) || found.Exists(other => other.Verb == match.Index))
                continue;
            if (SpeakerOf(context, discourse, match, indexes) is not { } speaker)
                continue;
            var joined = Joined(context, discourse, match, speaker);
            var scope = Scope(context, match, indexes);
            var says = scope >= 0 ? SpanUnder(context, scope) : context.Sentence.Span;
            var direct = context.Quotations.Count > 0;
            foreach (var one in joined.Prepend(speaker.Speaker))
            {
                if (found.Exists(other => other.Speaker.Name == one.Name))
                    continue;
                found.Add(new StatementFinding(one, direct, says, match.Page.Id + "/" + match.Rule.Name, scope, match.Index));
                discourse.Speakers.Spoke(one, context.Sentence.Index);
            }
        }

        if (found.Count == 0 && BeforeMark(context, discourse, matches) is { } cut)
        {
            found.Add(cut);
            discourse.Speakers.Spoke(cut.Speaker, context.Sentence.Index);
        }

        if (found.Count == 0 && GoesOn(context) && discourse.Speakers.Last is { } last)
            found.Add(new StatementFinding(last, Direct: true, context.Sentence.Span, "statement/quotation-goes-on", -1, -1));
        return found;
    }

    private void Remember(SentenceContext context, Discourse discourse, IReadOnlyList<StatementFinding> found)
    {
        speakers.Note(context, discourse);
        foreach (var finding in found)
            discourse.Speakers.WriteDown(finding.Speaker, context.Sentence.Index);
        if (found.Count > 0)
        {
            // A quotation that goes on is the person's, not the outlet's that passes it on.
            var latest = (context.Quotations.Count > 0 ? found.FirstOrDefault(finding => finding.Speaker.IsPerson) : null) ?? found[0];
            discourse.LastSpeaker = latest.Speaker;
            discourse.Speakers.Spoke(latest.Speaker, context.Sentence.Index);
        }
    }

    private (Speaker Speaker, int Index)? SpeakerOf(SentenceContext context, Discourse discourse, RuleMatch match, List<int> indexes)
    {
        indexes.Clear();
        var behind = false;
        if (match.Rule.Captures.TryGetValue("speaker", out var paths))
        {
            foreach (var path in paths)
            {
                context.Roles.Follow(match.Index, path, indexes);
                behind |= path.Steps[0] is "following" or "object" && indexes.Count > 0;
            }
        }

        foreach (var index in indexes)
        {
            if (!behind && IsAddressed(context, index, match))
                continue;
            if (speakers.Read(context, discourse, index, match.Index, index == match.Index - 1 && match.Rule.Settings.GetValueOrDefault("mode") == "any") is { } speaker)
                return (speaker, index);
        }

        foreach (var index in (ReadOnlySpan<int>)[SubjectBefore(context, match), Beside(context, match)])
        {
            if (index >= 0 && speakers.Read(context, discourse, index, match.Index, anyNoun: false) is { } other)
                return (other, index);
        }

        return null;
    }

    /// <summary>
    /// "A day after the White House announced", "according to the UN 4.7 million children": the party right before the verb, or right behind the preposition, where the tree has
    /// it belong to something else; -1 where none stands there.
    /// </summary>
    private static int Beside(SentenceContext context, RuleMatch match)
    {
        var tree = context.Tree;
        if (match.Rule.Trigger is TriggerKind.Verb)
            return !tree.IsPassive(match.Index) && match.Index > 0 && IsNamed(context, match.Index - 1) ? match.Index - 1 : -1;
        if (tree.Lower(match.Index) != AccordingTo)
            return -1;
        for (var i = match.Index + 1; i < tree.Count && i <= match.Index + FarthestBehind; i++)
        {
            if (IsNamed(context, i))
                return i;
        }

        return -1;
    }

    // The last word of the name of a party.
    private static bool IsNamed(SentenceContext context, int index) =>
        context.ActorAt(index) is { Form: not ActorForm.Demonym and not ActorForm.Collective } mention && mention.Span.End == context.Tree[index].Span.End;

    /// <summary>
    /// "Petro suspended the talks, said the rebels had chosen war, and left": the subject of the clause before, for a verb without one of its own that the tree
    /// leaves hanging; -1 where there is none.
    /// </summary>
    private static int SubjectBefore(SentenceContext context, RuleMatch match)
    {
        var tree = context.Tree;
        var verb = match.Index;
        if (match.Rule.Trigger is not TriggerKind.Verb || tree.IsPassive(verb) || tree.Child(verb, "nsubj") >= 0 || !(tree.Is(verb, "parataxis") || tree.Is(verb, "conj") || tree.Is(verb, "advcl")))
            return -1;
        for (var i = verb - 1; i >= 0; i--)
        {
            if (tree.Is(i, "nsubj") && !context.IsQuoted(i) && tree[i].Head is var clause and >= 0 && tree[clause].Upos is Upos.Verb && tree[clause].Relation is "root" or "parataxis" or "conj")
                return i;
        }

        return -1;
    }

    /// <summary>"Local officials and eyewitnesses said": those who are joined to the speaker and have a noun or name of their own.</summary>
    private List<Speaker> Joined(SentenceContext context, Discourse discourse, RuleMatch match, (Speaker Speaker, int Index) first)
    {
        var joined = new List<Speaker>();
        var (speaker, index) = first;
        if (!speaker.Anonymous)
            return joined;
        foreach (var child in context.Tree.Children(index))
        {
            if (child > index && context.Tree.Is(child, "conj") && context.Tree[child].Upos is Upos.Noun or Upos.Propn
                && speakers.Read(context, discourse, child, match.Index, anyNoun: false) is { } other && other.Name != speaker.Name)
            {
                joined.Add(other);
            }
        }

        return joined;
    }

    /// <summary>"Told the agency", "in its statement the office said": whoever is spoken to, and where, does not speak.</summary>
    private static bool IsAddressed(SentenceContext context, int index, RuleMatch match)
    {
        var tree = context.Tree;
        // "The Red Cross, which stated": whom a clause is about speaks, wherever it stands in the one above.
        if (match.Rule.Trigger is not TriggerKind.Verb || tree.IsPassive(match.Index) || tree[match.Index].Head == index)
            return false;
        return (index > match.Index && tree[index].Head == match.Index && !tree.Is(index, "nsubj")) || (index < match.Index && (tree.Is(index, "obl") || tree.Is(index, "nmod")) && tree.Child(index, "case") >= 0);
    }

    private static int Scope(SentenceContext context, RuleMatch match, List<int> indexes)
    {
        indexes.Clear();
        if (match.Rule.Captures.TryGetValue("says", out var paths))
        {
            foreach (var path in paths)
                context.Roles.Follow(match.Index, path, indexes);
        }

        if (indexes.Count > 0)
            return indexes[0];
        // "…, he said": the attributing verb hangs below what is said.
        var tree = context.Tree;
        return tree.Is(match.Index, "parataxis") && tree[match.Index].Head is var head and >= 0 ? head : -1;
    }

    private static TextSpan SpanUnder(SentenceContext context, int index)
    {
        var tree = context.Tree;
        int start = tree[index].Span.Start, end = tree[index].Span.End;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos is not Upos.Punct && tree.IsUnder(i, index))
            {
                start = Math.Min(start, tree[i].Span.Start);
                end = Math.Max(end, tree[i].Span.End);
            }
        }

        return new TextSpan(start, end);
    }

    /// <summary>The Quad "welcomes the reply": where the subject of a word of saying stands before the quotation mark, the words are the subject's.</summary>
    private StatementFinding? BeforeMark(SentenceContext context, Discourse discourse, List<RuleMatch> matches)
    {
        var tree = context.Tree;
        foreach (var match in matches.Where(match => context.IsQuoted(match.Index)))
        {
            if (tree.Child(match.Index, "nsubj") is var subject and >= 0 && subject < match.Index && !context.IsQuoted(subject)
                && speakers.Read(context, discourse, subject, subject, anyNoun: false) is { } speaker)
            {
                return new StatementFinding(speaker, Direct: true, SpanUnder(context, match.Index), match.Page.Id + "/" + match.Rule.Name, match.Index, match.Index);
            }
        }

        return null;
    }

    /// <summary>Whether nearly all of the sentence stands in quotation marks, so that nobody is named in it as the speaker.</summary>
    private static bool GoesOn(SentenceContext context)
    {
        int quoted = 0, words = 0;
        for (var i = 0; i < context.Tree.Count; i++)
        {
            if (context.Tree[i].Upos is Upos.Punct)
                continue;
            words++;
            quoted += context.IsQuoted(i) ? 1 : 0;
        }

        return words > 0 && quoted >= 0.8 * words;
    }
}
