using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>
/// Says how a word of a sentence stands to what is the case, from the operators that the codebook's status pages name:
/// modals, negations, verbs of asking and refusing, offers and plans.
/// </summary>
internal sealed class StatusFinder
{
    private readonly RuleSet _rules;
    private readonly WordTest _background;
    private readonly Dictionary<string, Status> _statuses;

    /// <param name="codebook">The codebook, whose pages of kind <c>status</c> are named for the statuses.</param>
    /// <param name="background">The prepositions and conjunctions behind which stands what is the case ("after", "since").</param>
    public StatusFinder(RuleSet codebook, WordTest background)
    {
        _rules = codebook;
        _background = background;
        _statuses = Enum.GetValues<Status>().ToDictionary(status => status.ToString().ToLowerInvariant(), status => status, StringComparer.Ordinal);
    }

    /// <summary>The operators at work in the sentence.</summary>
    public List<StatusOperator> Operators(SentenceContext context)
    {
        var result = new List<StatusOperator>();
        var fillers = new List<int>();
        foreach (var match in _rules.Match(context.Tree, context))
        {
            if (!_statuses.TryGetValue(match.Page.Id, out var status) || !match.Rule.Captures.TryGetValue("over", out var paths))
                continue;
            fillers.Clear();
            foreach (var path in paths)
                context.Roles.Follow(match.Index, path, fillers);
            foreach (var filler in fillers.Distinct())
            {
                if (filler != match.Index)
                    result.Add(new StatusOperator(status, match.Index, filler, match.Rule.Priority, match.Page.Id + "/" + match.Rule.Name));
            }
        }

        return result;
    }

    /// <summary>The status of the doing that the word tells of.</summary>
    public Status Of(SentenceContext context, IReadOnlyList<StatusOperator> operators, int index)
    {
        var tree = context.Tree;
        StatusOperator? best = null;
        var denials = 0;
        var argumentsOnly = true;
        var i = index;
        for (var guard = tree.Count; i >= 0 && guard > 0; guard--)
        {
            foreach (var candidate in operators)
            {
                if (candidate.Filler != i || candidate.Operator == index)
                    continue;
                if (candidate.Status is Status.Denied)
                {
                    if (!argumentsOnly)
                        continue;
                    denials++;
                }

                if (best is null || candidate.Priority > best.Value.Priority)
                    best = candidate;
            }

            if (StopsAt(context, i))
                break;
            argumentsOnly &= IsArgument(tree, i);
            i = tree[i].Head;
        }

        if (best is null)
            return Status.Actual;
        return best.Value.Status is Status.Denied && denials > 1 ? Status.Possible : best.Value.Status;
    }

    /// <summary>Whether what stands above the word says nothing of it: relative clauses, asides, and what is told as background.</summary>
    private bool StopsAt(SentenceContext context, int index)
    {
        var tree = context.Tree;
        if (tree[index].Relation is "acl:relcl" or "parataxis" or "appos" or "advcl:relcl" or "nmod:poss")
            return true;
        if (tree.Is(index, "conj"))
            return HasOwnSubjectOrAuxiliary(tree, index);
        if (!tree.Is(index, "advcl") && !tree.Is(index, "obl") && !tree.Is(index, "nmod") && !tree.Is(index, "acl"))
            return false;
        foreach (var child in tree.Children(index))
        {
            if ((tree.Is(child, "case") || tree.Is(child, "mark")) && _background.Matches(tree, child, context))
                return true;
        }

        return false;
    }

    private static bool HasOwnSubjectOrAuxiliary(SentenceTree tree, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "nsubj") || tree[child].Relation is "aux")
                return true;
        }

        return false;
    }

    private static bool IsArgument(SentenceTree tree, int index) =>
        tree.BaseRelation(index) is "obj" or "nsubj" or "xcomp" or "ccomp" or "conj" or "compound" or "amod" or "csubj" or "nmod" or "acl" or "obl";
}
