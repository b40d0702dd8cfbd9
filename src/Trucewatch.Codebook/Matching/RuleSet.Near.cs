namespace Trucewatch.Codebook;

/// <summary>Rules that nearly hold, for people who ask why nothing was found. Not made for speed.</summary>
public sealed partial class RuleSet
{
    /// <summary>The rules that would hold at a word of the sentence but for one condition, by word and then in the order of pages.</summary>
    public List<NearMatch> Nearly(SentenceTree tree, IWordClasses classes)
    {
        var near = new List<NearMatch>();
        Match(tree, classes, near);
        return near;
    }

    /// <summary>The rules for numbers that would hold for one number but for one condition; see <see cref="MatchCounted"/>.</summary>
    public List<NearMatch> NearlyCounted(SentenceTree tree, int counted, int position, IWordClasses classes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var found = new List<NearMatch>();
        var roles = new RoleFinder(tree, _lightVerbs);
        var scratch = new List<int>();
        foreach (var entry in Candidates(tree, counted).Where(entry => entry.Rule.Trigger is TriggerKind.Counted && entry.Rule.Words.Matches(tree, counted, classes)))
        {
            AddIfNear(
                entry with { Index = position },
                condition => ConditionCheck.Holds(condition, counted, tree, classes, roles, scratch)
                    || (counted != position && ConditionCheck.Holds(condition, position, tree, classes, roles, scratch)),
                found);
        }

        return found;
    }

    private IEnumerable<RuleMatch> Candidates(SentenceTree tree, int index) =>
        (_byWord.GetValueOrDefault(tree[index].Lemma) ?? []).Concat(_byWord.GetValueOrDefault(tree.Lower(index)) ?? []).Concat(_byClass).Distinct();

    private static void AddIfNear(RuleMatch match, Func<RuleCondition, bool> holds, List<NearMatch> found)
    {
        var lacking = match.Rule.Conditions.Where(condition => holds(condition) == condition.Negative).Take(2).ToArray();
        if (lacking is [var one])
            found.Add(new NearMatch(match, one));
    }
}
