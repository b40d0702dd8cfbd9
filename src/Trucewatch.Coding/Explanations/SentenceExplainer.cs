using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Tells why a sentence gives the records it gives. It runs the rules again and compares, so that coding itself stays as it is.</summary>
internal sealed class SentenceExplainer(CodebookSet codebook)
{
    /// <summary>The explanation of one sentence.</summary>
    public SentenceExplanation Explain(SentenceFindings sentence)
    {
        var context = sentence.Context;
        var fired = new List<ExplainedRule>();
        var nearly = new List<ExplainedRule>();
        var givenUp = new List<ExplainedRule>();
        Statements(context, sentence.Statements, fired, nearly, givenUp);
        Figures(context, sentence.Figures, fired, nearly, givenUp);
        Events(context, sentence.Events, fired, nearly, givenUp);
        return new SentenceExplanation(context.Sentence.Index, context.Sentence.Span, fired, nearly, givenUp);
    }

    private void Statements(SentenceContext context, IReadOnlyList<StatementFinding> found, List<ExplainedRule> fired, List<ExplainedRule> nearly, List<ExplainedRule> givenUp)
    {
        foreach (var statement in found)
        {
            fired.Add(new ExplainedRule(
                statement.Rule,
                statement.Verb < 0 ? "" : context.Tree[statement.Verb].Form,
                $"statement by {statement.Speaker.Name}, {(statement.Direct ? "direct" : "indirect")}{(statement.Speaker.Anonymous ? ", anonymous" : "")}"));
        }

        foreach (var match in codebook.Statements.Match(context.Tree, context))
        {
            if (found.Any(statement => statement.Verb == match.Index))
                continue;
            givenUp.Add(Told(context, match, context.IsQuoted(match.Index) ? "stands inside a quotation, whose speaker has the words" : "nobody there can be the speaker, or the speaker has a statement in this sentence already"));
        }

        AddNear(context, codebook.Statements.Nearly(context.Tree, context), [.. found.Select(statement => statement.Verb)], nearly);
    }

    private void Figures(SentenceContext context, IReadOnlyList<FigureFinding> found, List<ExplainedRule> fired, List<ExplainedRule> nearly, List<ExplainedRule> givenUp)
    {
        foreach (var figure in found)
            fired.Add(new ExplainedRule(Name(figure.Match), Written(context, figure.Number), string.Create(CultureInfo.InvariantCulture, $"{figure.Measure} {Amount(figure)} {figure.Unit}, {ContractNames.Of(figure.Number.Hedge)}, {ContractNames.Of(figure.Status)}{(figure.IsLearned ? "; coded reports speak for the measure" : "")}")));
        foreach (var number in context.Numbers)
        {
            var figure = found.FirstOrDefault(candidate => candidate.Number == number);
            var (counted, position) = CountedNoun.Find(context, number);
            if (counted < 0)
            {
                givenUp.Add(new ExplainedRule("", Written(context, number), "counts no word"));
                continue;
            }

            var holding = codebook.Measures.MatchCounted(context.Tree, counted, position, context);
            foreach (var match in holding.Where(match => figure is null || match.Rule != figure.Match.Rule || match.Page != figure.Match.Page))
                givenUp.Add(new ExplainedRule(Name(match), Written(context, number), Why(context, match, number, counted, figure)));
            if (figure is not null || holding.Count > 0)
                continue;
            givenUp.Add(new ExplainedRule("", Written(context, number), $"no measure's words stand with '{context.Tree[counted].Form}'"));
            foreach (var near in codebook.Measures.NearlyCounted(context.Tree, counted, position, context))
                nearly.Add(new ExplainedRule(Name(near.Match), Written(context, number), Lacks(near.Lacks)));
        }
    }

    private static string Why(SentenceContext context, RuleMatch match, NumberMention number, int counted, FigureFinding? winner)
    {
        if (winner is null)
            return match.Rule.Settings.GetValueOrDefault("except") == "yes" ? "an exception: such numbers are no figure" : "the number is an age or a pronoun, its kind does not fit the unit, or coded reports speak against it";
        if (winner.IsLearned)
            return string.Create(CultureInfo.InvariantCulture, $"coded reports speak for {winner.Measure} ({winner.Confidence:F2})");
        if (winner.Match.Rule.Priority != match.Rule.Priority)
            return string.Create(CultureInfo.InvariantCulture, $"{Name(winner.Match)} has priority {winner.Match.Rule.Priority} over {match.Rule.Priority}");
        return string.Create(CultureInfo.InvariantCulture, $"the words of {Name(winner.Match)} stand nearer ({CueDistance.Of(context, winner.Match, number, counted)} to {CueDistance.Of(context, match, number, counted)}), or it asks for more");
    }

    private void Events(SentenceContext context, IReadOnlyList<EventFinding> found, List<ExplainedRule> fired, List<ExplainedRule> nearly, List<ExplainedRule> givenUp)
    {
        foreach (var finding in found)
            fired.Add(Told(context, finding.Match, $"{finding.Type}{Names(" by ", finding.By)}{Names(" to ", finding.To)}, {ContractNames.Of(finding.Status)}{(finding.Lacks is { } lacks ? $"; the rule {Lacks(lacks)}, and coded reports speak for it all the same" : "")}{(finding.Match.Rule == RuleDefinition.Learned ? "; no rule holds, and coded reports speak for it" : "")}"));
        var all = codebook.Events.Match(context.Tree, context);
        foreach (var match in all.Where(match => !found.Any(finding => finding.Match == match)))
            givenUp.Add(Told(context, match, Why(context, match, all, found)));
        AddNear(context, codebook.Events.Nearly(context.Tree, context).Where(near => !all.Exists(match => match.Index == near.Match.Index && match.Page == near.Match.Page)
            && !found.Any(finding => finding.Lacks is not null && finding.Match.Index == near.Match.Index && finding.Match.Page == near.Match.Page)), [], nearly);
    }

    private static string Why(SentenceContext context, RuleMatch match, List<RuleMatch> all, IReadOnlyList<EventFinding> found)
    {
        if (match.Rule.Settings.GetValueOrDefault("except") == "yes")
            return "an exception: where it holds, its page codes nothing at the word";
        var rival = all.Where(other => other.Index == match.Index && other.Page == match.Page && other.Rule != match.Rule)
            .OrderByDescending(other => other.Rule.Priority).ThenByDescending(other => other.Rule.Conditions.Count).FirstOrDefault();
        if (rival.Rule is not null && (rival.Rule.Priority > match.Rule.Priority || (rival.Rule.Priority == match.Rule.Priority && rival.Rule.Conditions.Count >= match.Rule.Conditions.Count)))
            return rival.Rule.Priority > match.Rule.Priority ? $"{Name(rival)} has the higher priority at the word" : $"{Name(rival)} asks for as much or more at the word";
        return found.FirstOrDefault(finding => finding.Match.Page == match.Page) is { } same
            ? $"the same doing as at '{context.Tree[same.Match.Index].Form}'"
            : "coded reports speak against it";
    }

    private static void AddNear(SentenceContext context, IEnumerable<NearMatch> near, HashSet<int> taken, List<ExplainedRule> nearly) =>
        nearly.AddRange(near.Where(candidate => !taken.Contains(candidate.Match.Index)).Select(candidate => Told(context, candidate.Match, Lacks(candidate.Lacks))));

    private static string Lacks(RuleCondition condition) => (condition.Negative ? "is kept off by " : "lacks ") + condition.Written;

    private static ExplainedRule Told(SentenceContext context, RuleMatch match, string says) => new(Name(match), context.Tree[match.Index].Form, says);

    private static string Name(RuleMatch match) => match.Page.Id + "/" + match.Rule.Name;

    private static string Written(SentenceContext context, NumberMention number) => number.Span.Of(context.Sentence.Text);

    private static string Names(string word, IReadOnlyList<string> names) => names.Count == 0 ? "" : word + string.Join(", ", names);

    private static string Amount(FigureFinding figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Min}{(figure.Max == figure.Min ? "" : string.Create(CultureInfo.InvariantCulture, $"..{figure.Max}"))}");
}
