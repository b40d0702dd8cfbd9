using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Says, by what was learned from coded reports, how sure it is that a match of a rule is a doing of that type and status.</summary>
/// <remarks>It decides nothing: what a page's rules find stands, and whoever reviews begins with what is least sure.</remarks>
internal sealed class EventConfidence(CodingModel model)
{
    private static readonly int StatusCount = Enum.GetValues<Status>().Length;

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
            EventFeatures.ForStatus(context, candidate, operators, _features);
            model.Status.Probabilities(_features, _status);
            rated.Add(candidate with { Confidence = Math.Round(_keep[1] * _status[(int)candidate.Status], 3) });
        }

        return rated;
    }
}
