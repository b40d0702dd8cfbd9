namespace Trucewatch.Codebook;

/// <summary>Checks one condition of a rule at a word.</summary>
internal static class ConditionCheck
{
    private const int NearWords = 6;
    private const int BesideWords = 4;
    private const int ClauseWords = 20;

    /// <summary>Whether some word that stands so to the trigger passes the test.</summary>
    public static bool Holds(RuleCondition condition, int index, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch) =>
        condition.Relation switch
        {
            ConditionRelation.Self => condition.Test.Matches(tree, index, classes),
            ConditionRelation.Fills => Fills(condition, index, tree, classes, roles, scratch),
            ConditionRelation.FilledBy => FilledBy(condition, index, tree, classes, roles, scratch),
            ConditionRelation.Under => Under(condition.Test, index, tree, classes),
            ConditionRelation.Over => Within(condition.Test, 0, tree.Count, index, tree, classes, below: true),
            ConditionRelation.Near => Within(condition.Test, index - NearWords, index + NearWords + 1, index, tree, classes, below: false),
            ConditionRelation.Before => Within(condition.Test, index - BesideWords, index, index, tree, classes, below: false),
            ConditionRelation.Clause => Within(condition.Test, ClauseEdge(tree, index, -1), ClauseEdge(tree, index, 1) + 1, index, tree, classes, below: false),
            ConditionRelation.Told => Within(condition.Test, 0, tree.Count, index, tree, classes, below: false)
                || (classes.Previous is { } previous && Within(condition.Test, 0, previous.Count, -1, previous, NoClasses.Instance, below: false)),
            ConditionRelation.After => Within(condition.Test, index + 1, index + BesideWords + 1, index, tree, classes, below: false),
            _ => Within(condition.Test, 0, tree.Count, index, tree, classes, below: false),
        };

    private static int ClauseEdge(SentenceTree tree, int index, int step)
    {
        var edge = index;
        while (edge + step >= 0 && edge + step < tree.Count && Math.Abs(edge + step - index) <= ClauseWords && tree.Lower(edge + step) is not (";" or ":"))
            edge += step;
        return edge;
    }

    private static bool Fills(RuleCondition condition, int index, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch)
    {
        var start = scratch.Count;
        roles.Follow(index, condition.Path!, scratch);
        var holds = false;
        for (var i = start; i < scratch.Count && !holds; i++)
            holds = condition.Test.Matches(tree, scratch[i], classes);
        scratch.RemoveRange(start, scratch.Count - start);
        return holds;
    }

    private static bool FilledBy(RuleCondition condition, int index, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch)
    {
        var role = condition.Path!.Steps[0];
        for (var i = 0; i < tree.Count; i++)
        {
            if (i != index && condition.Test.Matches(tree, i, classes) && roles.Fills(index, role, i, scratch))
                return true;
        }

        return false;
    }

    private static bool Under(WordTest test, int index, SentenceTree tree, IWordClasses classes)
    {
        for (var i = tree[index].Head; i >= 0; i = tree[i].Head)
        {
            if (test.Matches(tree, i, classes))
                return true;
        }

        return false;
    }

    private static bool Within(WordTest test, int from, int to, int index, SentenceTree tree, IWordClasses classes, bool below)
    {
        for (var i = Math.Max(0, from); i < Math.Min(tree.Count, to); i++)
        {
            if (i != index && (!below || tree.IsUnder(i, index)) && test.Matches(tree, i, classes))
                return true;
        }

        return false;
    }
}
