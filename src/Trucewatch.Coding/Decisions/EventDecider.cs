using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides, by what was learned from coded reports, which matches of rules are doings and which status they have.</summary>
internal sealed class EventDecider(CodingModel model)
{
    // Below this a match is more likely noise than a doing; the middle weighs a lost record as much as a false one.
    private const double Threshold = 0.35;

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private readonly FeatureSet _features = new();
    private readonly double[] _keep = new double[2];
    private readonly double[] _status = new double[Statuses.Length];

    /// <summary>The doings that stand, with their confidence.</summary>
    public List<EventFinding> Decide(SentenceContext context, IReadOnlyList<EventFinding> candidates, IReadOnlyList<StatusOperator> operators)
    {
        var kept = new List<EventFinding>();
        foreach (var candidate in candidates)
        {
            EventFeatures.ForKeep(context, candidate, candidates, _features);
            model.Keep.Probabilities(_features, _keep);
            if (_keep[1] < Threshold)
                continue;
            EventFeatures.ForStatus(context, candidate, operators, _features);
            model.Status.Probabilities(_features, _status);
            var best = Array.IndexOf(_status, _status.Max());
            kept.Add(candidate with { Status = Statuses[best], Confidence = Math.Round(_keep[1] * _status[best], 3) });
        }

        return kept;
    }
}
