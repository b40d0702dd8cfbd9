using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Finds the doings of a sentence by the codebook's event pages; the same doing told twice in one sentence comes out once.</summary>
/// <param name="rules">The rules of the event pages.</param>
/// <param name="statuses">Says how a doing stands to what is the case.</param>
/// <param name="resolver">Says who does it.</param>
/// <param name="learned">Says how sure a match is; null where nothing was learned.</param>
/// <param name="decision">Says what is told beside what rules find, and what they find that is not; null where nothing was learned.</param>
internal sealed class EventFinder(RuleSet rules, StatusFinder statuses, ActorResolver resolver, EventConfidence? learned, EventDecision? decision)
{
    /// <summary>The way of a doing that two parties do to each other, which is told as one in each direction.</summary>
    public const string EachWay = "each-way";

    /// <summary>The doings among the candidates of a sentence, in reading order.</summary>
    public List<EventFinding> Find(EventCandidates candidates)
    {
        var found = new List<EventFinding>();
        foreach (var finding in Rate(candidates).Concat(learned?.Nearly(candidates) ?? []))
        {
            if (decision?.IsUnlikely(candidates, finding) is not true)
                Merge(found, finding);
        }

        var told = found.Select(finding => finding.Type).ToHashSet(StringComparer.Ordinal);
        found.AddRange(candidates.Likely.Where(finding => !told.Contains(finding.Type)).Select(finding => learned?.WithStatus(candidates, finding) ?? finding));
        return found;
    }

    /// <summary>The matches with the confidence that was learned for them.</summary>
    public IReadOnlyList<EventFinding> Rate(EventCandidates candidates) =>
        learned is null ? candidates.Findings : learned.Rate(candidates.Context, candidates.Findings, candidates.Operators);

    /// <summary>Every match of a rule as a doing, and every one that nearly is, before anything is decided or joined.</summary>
    public EventCandidates Candidates(
        SentenceContext context,
        Discourse discourse,
        IReadOnlyList<StatusOperator> operators,
        IReadOnlyList<StatementFinding> statements)
    {
        var near = new List<NearMatch>();
        var held = rules.Match(context.Tree, context, near);
        var found = new List<EventFinding>();
        foreach (var match in Prevailing(held))
        {
            var finding = ToFinding(context, discourse, operators, statements, match, Confidence(match.Rule));
            if (match.Rule.Settings.TryGetValue("mutual", out var mutual) && mutual == EachWay && finding.By is [var one, var other])
            {
                found.Add(finding with { By = [one], To = [other], ByWay = EachWay });
                found.Add(finding with { By = [other], To = [one], ByWay = EachWay });
            }
            else
            {
                found.Add(finding);
            }
        }

        var nearly = new List<NearCandidate>();
        var keptOff = held.Where(match => match.Rule.Settings.GetValueOrDefault("except") == "yes").Select(match => (match.Index, match.Page.Id)).ToHashSet();
        foreach (var group in near.GroupBy(one => (one.Match.Index, one.Match.Page.Id)))
        {
            if (held.Exists(match => match.Index == group.Key.Index && match.Page.Id == group.Key.Id) || group.First().Match.Page.Attributes.GetValueOrDefault("nearly") == "no")
                continue;
            // What a page keeps off is kept off: only what a rule asks for may be lacking.
            List<NearMatch> all = [.. group.Where(one => !one.Lacks.Negative && one.Match.Rule.Settings.GetValueOrDefault("except") != "yes")];
            if (all.Count == 0)
            {
                keptOff.Add(group.Key);
                continue;
            }

            var best = all.Select(one => one.Match).OrderByDescending(match => match.Rule.Conditions.Count).ThenBy(match => match.Rule.Name, StringComparer.Ordinal).First();
            nearly.Add(new NearCandidate(ToFinding(context, discourse, operators, statements, best, confidence: 0), all));
        }

        var candidates = new EventCandidates(context, found, operators) { Near = nearly };
        if (decision is null)
            return candidates;
        var likelihoods = decision.Rate(candidates);
        var likely = new List<EventFinding>();
        foreach (var one in likelihoods)
        {
            if (one.Likely < EventDecision.Enough || keptOff.Contains((one.Word, one.Type)) || rules.Page(one.Type) is not { } page || page.Attributes.GetValueOrDefault("nearly") == "no")
                continue;
            likely.Add(nearly.Find(candidate => candidate.Finding.Type == one.Type && candidate.Finding.Match.Index == one.Word) is { } nearest
                ? nearest.Finding with { Confidence = one.Likely, Lacks = nearest.Near.First(lacking => lacking.Match == nearest.Finding.Match).Lacks }
                : ToFinding(context, discourse, operators, statements, new RuleMatch(page, RuleDefinition.Learned, one.Word), one.Likely));
        }

        return candidates with { Likelihoods = likelihoods, Likely = likely };
    }

    private EventFinding ToFinding(
        SentenceContext context,
        Discourse discourse,
        IReadOnlyList<StatusOperator> operators,
        IReadOnlyList<StatementFinding> statements,
        RuleMatch match,
        double confidence)
    {
        var status = match.Rule.Settings.TryGetValue("status", out var fixedStatus) && Enum.TryParse<Status>(fixedStatus, ignoreCase: true, out var parsed)
            ? parsed
            : statuses.Of(context, operators, match.Index);
        var (by, way, byWords) = Capture(context, discourse, match, "by", statements);
        var to = Capture(context, discourse, match, "to", statements).Parties;
        to.RemoveAll(by.Contains);
        return new EventFinding(match, status, by, to, confidence) { ByWay = way, ByWords = byWords };
    }

    /// <summary>Of the rules of one page that hold at one word, the one with the highest priority and then the most conditions.</summary>
    private static IEnumerable<RuleMatch> Prevailing(List<RuleMatch> matches) =>
        matches.GroupBy(match => (match.Index, match.Page.Id))
            .Select(group => group.OrderByDescending(match => match.Rule.Priority)
                .ThenByDescending(match => match.Rule.Conditions.Count)
                .ThenBy(match => match.Rule.Name, StringComparer.Ordinal)
                .First())
            .Where(match => match.Rule.Settings.GetValueOrDefault("except") != "yes")
            .OrderBy(match => match.Index);

    private static double Confidence(RuleDefinition rule) =>
        rule.Settings.TryGetValue("value", out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0.7;

    /// <summary>The parties at the first path that leads to any, with that path; whom the rule falls back on where none does.</summary>
    private (List<string> Parties, string Way, List<int> Words) Capture(
        SentenceContext context, Discourse discourse, RuleMatch match, string name, IReadOnlyList<StatementFinding> statements)
    {
        if (match.Rule.Captures.TryGetValue(name, out var paths) || match.Page.Captures.TryGetValue(name, out paths))
        {
            foreach (var path in paths)
            {
                var words = new List<int>();
                var parties = path.Steps[0] switch
                {
                    "speaker" => Speaker(context, match, statements),
                    "sides" => Sides(discourse),
                    _ => At(context, discourse, match, path, words),
                };
                if (parties.Count > 0)
                    return (parties, path.ToString(), words);
            }
        }

        return match.Rule.Settings.TryGetValue(name + "-else", out var label) ? ([label], name + "-else", []) : ([], "", []);
    }

    private List<string> At(SentenceContext context, Discourse discourse, RuleMatch match, RolePath path, List<int> words)
    {
        context.Roles.Follow(match.Index, path, words);
        var parties = new List<string>();
        foreach (var party in words.Order().SelectMany(index => resolver.Parties(context, discourse, index)))
        {
            if (!parties.Contains(party))
                parties.Add(party);
        }

        return parties;
    }

    /// <summary>Whoever is quoted with the trigger: what is done by speaking is done by the speaker.</summary>
    private static List<string> Speaker(SentenceContext context, RuleMatch match, IReadOnlyList<StatementFinding> statements)
    {
        var span = context.Tree[match.Index].Span;
        var speaker = statements.FirstOrDefault(statement => statement.Verb == match.Index || statement.Says.Contains(span))?.Speaker;
        return speaker is null or { Anonymous: true, Party: null } ? [] : [speaker.Party ?? speaker.Name];
    }

    private static List<string> Sides(Discourse discourse)
    {
        List<string> sides = [.. discourse.Principals.Select(party => party.Name)];
        return sides.Count == 2 ? sides : [];
    }

    /// <summary>Adds a doing, or joins it to one that was found already and may be the same.</summary>
    public static void Merge(List<EventFinding> found, EventFinding finding)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (other.Type != finding.Type || other.Status != finding.Status || !Agree(other.By, finding.By) || !Agree(other.To, finding.To))
                continue;
            var stronger = finding.Match.Rule.Priority > other.Match.Rule.Priority ? finding : other;
            found[i] = stronger with
            {
                By = other.By.Count > 0 ? other.By : finding.By,
                ByWay = other.By.Count > 0 ? other.ByWay : finding.ByWay,
                ByWords = other.By.Count > 0 ? other.ByWords : finding.ByWords,
                To = other.To.Count > 0 ? other.To : finding.To,
            };
            return;
        }

        found.Add(finding);
    }

    private static bool Agree(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 || b.Count == 0 || a.AnyIn(b);
}
