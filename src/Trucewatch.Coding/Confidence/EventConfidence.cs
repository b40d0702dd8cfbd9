using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Says, by what was learned from coded reports, how sure it is that a match of a rule is a doing of that type and status.</summary>
/// <remarks>
/// What a page's rules find stands, and whoever reviews begins with what is least sure; only whether it is told as what is the case may be overruled, and never where a rule fixes it.
/// What a page nearly tells is taken where enough speaks for it.
/// </remarks>
/// <param name="model">What was learned.</param>
/// <param name="vocabulary">The words of the pages.</param>
internal sealed class EventConfidence(CodingModel model, PageVocabulary vocabulary)
{
    private static readonly int StatusCount = Enum.GetValues<Status>().Length;

    // Chosen by cross-validation over the corpus, but what the pages tell as not the case takes more to overrule than even odds: a plan told as done is the worse fault.
    // A status told by the verb right above the word ("vowed to bomb") takes more still.
    private const double Sureness = 0.5;
    private const double SurenessAgainstPages = 0.65;
    private const double SurenessAgainstVerb = 0.75;
    private const double Enough = 0.4;

    private readonly FeatureSet _features = new();
    private readonly double[] _keep = new double[2];
    private readonly double[] _status = new double[StatusCount];

    /// <summary>The findings with their confidence, from 0 to 1.</summary>
    public List<EventFinding> Rate(SentenceContext context, IReadOnlyList<EventFinding> candidates, IReadOnlyList<StatusOperator> operators)
    {
        var rated = new List<EventFinding>(candidates.Count);
        foreach (var candidate in candidates)
        {
            EventFeatures.ForKeep(context, candidate, candidates, _features);
            model.Keep.Probabilities(_features, _keep);
            rated.Add(WithStatus(context, candidate, operators, _keep[1]));
        }

        return rated;
    }

    /// <summary>Of what the pages nearly tell, that of which it is likely enough that a person would code it: of each page at most one doing a sentence, the likeliest.</summary>
    public IEnumerable<EventFinding> Nearly(EventCandidates candidates)
    {
        foreach (var page in candidates.Near.GroupBy(near => near.Finding.Type))
        {
            EventFinding? best = null;
            var likeliest = Enough;
            foreach (var near in page)
            {
                NearFeatures.Fill(candidates.Context, near, candidates.Findings, vocabulary, _features);
                model.Near.Probabilities(_features, _keep);
                if (_keep[1] >= likeliest)
                    (best, likeliest) = (near.Finding with { Lacks = near.Near.First(one => one.Match == near.Finding.Match).Lacks }, _keep[1]);
            }

            if (best is not null)
                yield return WithStatus(candidates.Context, best, candidates.Operators, likeliest);
        }
    }

    /// <summary>A doing that no rule finds, with how it stands to what is the case and how sure both are.</summary>
    public EventFinding WithStatus(EventCandidates candidates, EventFinding finding) => WithStatus(candidates.Context, finding, candidates.Operators, finding.Confidence);

    private EventFinding WithStatus(SentenceContext context, EventFinding candidate, IReadOnlyList<StatusOperator> operators, double likely)
    {
        EventFeatures.ForStatus(context, candidate, operators, _features);
        model.Status.Probabilities(_features, _status);
        var status = Sure(context.Tree, candidate, operators, _status);
        return candidate with { Status = status, Confidence = Math.Round(likely * _status[(int)status], 3) };
    }

    /// <summary>The status that the pages give, unless what was learned is sure that it is, or is not, what is the case; a rule that fixes one is not overruled.</summary>
    private static Status Sure(SentenceTree tree, EventFinding candidate, IReadOnlyList<StatusOperator> operators, ReadOnlySpan<double> probabilities)
    {
        if (candidate.Match.Rule.Settings.ContainsKey("status"))
            return candidate.Status;
        var actual = probabilities[(int)Status.Actual];
        if (candidate.Status is not Status.Actual)
            return Bound(tree, candidate, operators) is { } bound && actual >= bound ? Status.Actual : candidate.Status;
        if (actual >= Sureness)
            return Status.Actual;
        var best = candidate.Status;
        var highest = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (i != (int)Status.Actual && probabilities[i] > highest)
                (best, highest) = ((Status)i, probabilities[i]);
        }

        return best;
    }

    /// <summary>
    /// How sure what was learned must be that it is the case, against what gives the doing its status; null where its own helpers do ("did not accuse", "could have
    /// blocked") and nothing overrules it.
    /// </summary>
    private static double? Bound(SentenceTree tree, EventFinding candidate, IReadOnlyList<StatusOperator> operators)
    {
        var at = candidate.Match.Index;
        var verb = at;
        while (tree[verb].Head >= 0 && tree.BaseRelation(verb) is "obj" or "nsubj" or "amod" or "compound")
            verb = tree[verb].Head;
        var bound = SurenessAgainstPages;
        foreach (var own in operators)
        {
            if (own.Status != candidate.Status || (own.Filler != at && own.Filler != verb))
                continue;
            if (tree[own.Operator].Head == own.Filler)
                return null;
            if (own.Filler == at)
                bound = SurenessAgainstVerb;
        }

        return bound;
    }
}
