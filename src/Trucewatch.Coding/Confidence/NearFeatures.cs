using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>What the learned part of coding sees of a doing that a page nearly tells: what each rule lacks, what stands in its place, and the words around.</summary>
/// <remarks>No party, person, place or number is among the features.</remarks>
internal static class NearFeatures
{
    private const int Reach = 6;

    /// <summary>Fills in the features for whether the candidate is a doing of its page's type.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="candidate">The doing.</param>
    /// <param name="found">The doings that rules found in the sentence.</param>
    /// <param name="vocabulary">The words of the pages.</param>
    /// <param name="features">Filled in.</param>
    public static void Fill(SentenceContext context, NearCandidate candidate, IReadOnlyList<EventFinding> found, PageVocabulary vocabulary, FeatureSet features)
    {
        EventFeatures.ForKeep(context, candidate.Finding, found, features);
        var type = candidate.Finding.Type;
        var at = candidate.Finding.Match.Index;
        features.Add("near-rules", Count(candidate.Near.Count));
        features.Add("near-rules", type, Count(candidate.Near.Count));
        foreach (var near in candidate.Near)
            Lacks(context, near, type, vocabulary, features);
        var same = found.Count(finding => finding.Type == type);
        features.Add("found-of-type", Count(same));
        features.Add("found-of-type", type, Count(same));
        features.Add("found", Count(found.Count));
        Overlap(context, candidate.Finding.Match, type, vocabulary, features);
    }

    private static void Lacks(SentenceContext context, NearMatch near, string type, PageVocabulary vocabulary, FeatureSet features)
    {
        var lacks = near.Lacks;
        var role = lacks.Path?.ToString() ?? "";
        var how = $"{lacks.Relation} {role} {(lacks.Negative ? "kept off" : "lacks")}";
        features.Add("rule", type, near.Match.Rule.Name);
        features.Add("how", how);
        features.Add("how", type, how);
        features.Add("met", Count(near.Match.Rule.Conditions.Count - 1));
        features.Add("met-how", Count(near.Match.Rule.Conditions.Count - 1), how);
        if (lacks.Relation is not ConditionRelation.Fills || lacks.Path is not { } path)
            return;
        var fillers = new List<int>();
        context.Roles.Follow(near.Match.Index, path, fillers);
        if (fillers.Count == 0)
        {
            features.Add("unfilled", role);
            features.Add("unfilled", type, role);
        }

        foreach (var filler in fillers)
        {
            var word = NamelessWord.Of(context, filler);
            features.Add("filler", type, role, word);
            features.Add("filler-any", role, word);
            features.Add("filler-tag", type, role, context.Tree[filler].Upos.ToString());
            var listed = vocabulary.Has(near.Match, role, word) ? "in the role" : vocabulary.Has(near.Match, "", word) ? "elsewhere" : "nowhere";
            features.Add("filler-listed", role, listed);
            features.Add("filler-listed", type, role, listed);
        }
    }

    private static void Overlap(SentenceContext context, RuleMatch match, string type, PageVocabulary vocabulary, FeatureSet features)
    {
        var at = match.Index;
        var (near, all) = (0, 0);
        for (var i = 0; i < context.Tree.Count; i++)
        {
            if (i == at || context.Tree[i].Upos is not (Upos.Noun or Upos.Verb or Upos.Adj) || !vocabulary.Has(match, "", context.Tree[i].Lemma))
                continue;
            all++;
            near += Math.Abs(i - at) <= Reach ? 1 : 0;
        }

        features.Add("overlap-near", Count(near));
        features.Add("overlap-near", type, Count(near));
        features.Add("overlap", Count(all));
        features.Add("overlap", type, Count(all));
    }

    private static string Count(int value) => value switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", < 6 => "5", _ => "more" };
}
