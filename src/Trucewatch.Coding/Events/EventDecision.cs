namespace Trucewatch.Coding;

/// <summary>Says by what was learned which doings a sentence tells that no rule finds, and which of those that rules find it hardly can.</summary>
internal sealed class EventDecision(EventModel model)
{
    /// <summary>How likely a doing that no rule finds must be to be taken; chosen by cross-validation over the corpus, as is <see cref="Little"/>.</summary>
    public const double Enough = 0.4;

    /// <summary>Below this what a rule finds is given up, if it is one that coded reports know.</summary>
    public const double Little = 0.05;

    /// <summary>How likely the sentence tells a doing of each event page that was learned of.</summary>
    public List<EventLikelihood> Rate(EventCandidates candidates)
    {
        var rated = model.Rate(candidates);
        return [.. rated.Select((one, i) => new EventLikelihood(model.Types[i], one.Likely, one.Word)).Where(one => one.Word >= 0)];
    }

    /// <summary>Whether coded reports speak so much against the finding that it is given up.</summary>
    public bool IsUnlikely(EventCandidates candidates, EventFinding finding) =>
        candidates.Likelihoods.FirstOrDefault(one => one.Type == finding.Type) is { Likely: < Little } && model.Knows(finding);
}
