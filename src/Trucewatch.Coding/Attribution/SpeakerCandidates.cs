using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Lists whose words a sentence may tell: whom it speaks of, and of whom the report before it makes one think.</summary>
internal sealed class SpeakerCandidates(SpeakerReader reader)
{
    private const int Recent = 4;

    /// <summary>The candidates, nobody first, without features. What reading them adds to the memory is taken back.</summary>
    public List<SpeakerCandidate> Of(SentenceContext context, Discourse discourse)
    {
        var list = new List<SpeakerCandidate> { new(null) };
        var kept = discourse.Speakers.Keep();
        var tree = context.Tree;
        // Pronouns first, so that nobody whom this sentence brings is taken for "he" in it; subjects that only their verb makes speakers ("sceptics point to") last.
        for (var at = 0; at < 3 * tree.Count; at++)
        {
            var i = at % tree.Count;
            var round = at / tree.Count;
            if (context.IsQuoted(i) || !IsPhrase(context, i) || round == 0 != (tree[i].Upos is Upos.Pron or Upos.Det))
                continue;
            if (round == 2 && !(tree.Is(i, "nsubj") && !list.Exists(candidate => candidate.Places.Contains(i))))
                continue;
            if (reader.Read(context, discourse, i, i, anyNoun: round == 2) is { } speaker)
                Get(list, speaker).Places.Add(i);
            if (tree[i].Upos is Upos.Noun or Upos.Propn && context.ActorAt(i) is { Form: ActorForm.Office or ActorForm.Metonym or ActorForm.Demonym } office
                && (discourse.Speakers.PersonOf(office.Party) ?? discourse.Ahead.PersonOf(office.Party)) is { } holder)
            {
                var person = Get(list, holder);
                person.Places.Add(i);
                AddOnce(person.Memory, "of-party");
            }
        }

        discourse.Speakers.Return(kept);

        var memory = discourse.Speakers;
        Think(list, memory.Last, "last");
        Think(list, memory.Latest(female: false), "he");
        Think(list, memory.Latest(female: true), "she");
        Think(list, memory.Institution(plural: false), "it");
        Think(list, memory.Institution(plural: true), "they");
        Think(list, memory.Foremost, "foremost");
        Think(list, discourse.Issuer, "issuer");
        foreach (var speaker in memory.Said(context.Sentence.Index, Recent))
            Think(list, speaker, "recent");
        return list;
    }

    /// <summary>Adds what rules found to the list.</summary>
    public static void Add(List<SpeakerCandidate> list, IReadOnlyList<StatementFinding> ruled)
    {
        foreach (var finding in ruled)
            Get(list, finding.Speaker).Ruled = finding;
    }

    private static bool IsPhrase(SentenceContext context, int index)
    {
        var tree = context.Tree;
        return tree[index].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.X || context.ActorAt(index) is not null
            ? tree.BaseRelation(index) is not ("flat" or "compound" or "amod" or "det" or "fixed" or "punct" or "case")
            : tree[index].Upos is Upos.Det or Upos.Num or Upos.Adj && tree.BaseRelation(index) is "nsubj" or "obl" or "nmod";
    }

    private static void Think(List<SpeakerCandidate> list, Speaker? speaker, string why)
    {
        if (speaker is not null)
            AddOnce(Get(list, speaker).Memory, why);
    }

    private static void AddOnce(List<string> list, string word)
    {
        if (!list.Contains(word))
            list.Add(word);
    }

    private static SpeakerCandidate Get(List<SpeakerCandidate> list, Speaker speaker)
    {
        foreach (var candidate in list)
        {
            if (candidate.Speaker?.Name == speaker.Name)
                return candidate;
        }

        var added = new SpeakerCandidate(speaker);
        list.Add(added);
        return added;
    }
}
