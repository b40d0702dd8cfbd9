namespace Trucewatch.Coding;

internal static partial class TermFeatures
{
    /// <summary>The terms that the report's proposals may have, each with its features.</summary>
    public static List<TermCandidate> Candidates(IReadOnlyList<ProposalDraft> drafts)
    {
        var result = new List<TermCandidate>();
        var features = new FeatureSet();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            foreach (var cues in draft.TermCues.GroupBy(cue => cue.Term))
            {
                List<TermCue> all = [.. cues];
                var keys = new List<ulong[]>();
                for (var at = 0; at < all.Count; at++)
                {
                    features.Clear();
                    OfReport(drafts, i, all, at, features);
                    keys.Add([.. all[at].Keys, .. features.Keys]);
                }

                result.Add(new TermCandidate(draft, cues.Key, all, keys));
            }
        }

        return result;
    }

    private static void OfReport(IReadOnlyList<ProposalDraft> drafts, int number, List<TermCue> cues, int at, FeatureSet features)
    {
        var draft = drafts[number];
        var cue = cues[at];
        var footing = cue.Footing.ToString();
        features.Add("draft-evidence", Count(draft.Evidence.Count));
        features.Add("draft-evidence", Count(draft.Evidence.Count), cue.Term);
        features.Add("by", draft.By.Count == 0 ? "0" : "1");
        var told = cues.Count(one => one.Footing is TermFooting.Told);
        var loose = cues.Count(one => one.Footing is TermFooting.Loose);
        features.Add("told", Count(told));
        features.Add("told", Count(told), cue.Term);
        features.Add("loose", Count(loose), told == 0 ? "0" : "1");
        features.Add("terms-told", Count(draft.TermCues.Where(one => one.Footing is TermFooting.Told).Select(one => one.Term).Distinct(StringComparer.Ordinal).Count()));
        features.Add("terms-told", Count(draft.TermCues.Where(one => one.Footing is TermFooting.Told && one.Term != cue.Term).Select(one => one.Term).Distinct(StringComparer.Ordinal).Count()), cue.Term);
        features.Add("first-of-term", at == 0 ? "1" : "0", footing);
        var elsewhere = drafts.Where(other => other != draft).Any(other => other.TermCues.Exists(one => one.Term == cue.Term && one.Footing is TermFooting.Told));
        features.Add("elsewhere", elsewhere ? "1" : "0", told == 0 ? "0" : "1");
        features.Add("elsewhere", elsewhere ? "1" : "0", cue.Term);
        foreach (var other in draft.TermCues.Where(one => one.Footing is TermFooting.Told && one.Term != cue.Term).Select(one => one.Term).Distinct(StringComparer.Ordinal))
            features.Add("told-too", other, cue.Term);
        var near = draft.TermCues.Count(one => one.Footing is TermFooting.Told && one.Term != cue.Term && Math.Abs(one.Evidence.Sentence - cue.Evidence.Sentence) <= 1);
        features.Add("told-nearby", Count(near));
        features.Add("told-nearby", Count(near), footing);
    }
}
