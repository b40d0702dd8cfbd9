using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The codebook's rules for proposals.</summary>
/// <param name="Mentions">Pages of kind <c>proposal</c>: what a proposal is called.</param>
/// <param name="Terms">Pages of kind <c>term</c>.</param>
/// <param name="Stances">Pages of kind <c>stance</c>.</param>
/// <param name="Continuations">Words by which a sentence goes on telling of a proposal.</param>
/// <param name="Named">Words for what is offered or agreed, pronouns that stand for it included.</param>
/// <param name="Conditions">Words by which a condition begins.</param>
/// <param name="StanceNames">The ids of the stance pages, in order.</param>
/// <param name="StancesByEvent">The stance page that a doing shows, by event type: what the pages' heads name under <c>events</c>.</param>
internal sealed record ProposalRules(
    RuleSet Mentions,
    RuleSet Terms,
    RuleSet Stances,
    SentenceWords Continuations,
    WordTest Named,
    ConditionClauses Conditions,
    IReadOnlyList<string> StanceNames,
    IReadOnlyDictionary<string, CodebookPage> StancesByEvent)
{
    /// <summary>Takes the rules for proposals out of a codebook's pages.</summary>
    public static ProposalRules From(IReadOnlyList<CodebookPage> pages, Func<PageKind, RuleSet> rules, Func<string, WordTest> group)
    {
        var stances = pages.Where(page => page.Kind is PageKind.Stance).OrderBy(page => page.Id, StringComparer.Ordinal).ToList();
        var byEvent = new Dictionary<string, CodebookPage>(StringComparer.Ordinal);
        foreach (var page in stances)
        {
            foreach (var type in page.Attributes.GetValueOrDefault("events", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                byEvent[type] = page;
        }

        return new ProposalRules(
            rules(PageKind.Proposal),
            rules(PageKind.Term),
            rules(PageKind.Stance),
            new SentenceWords(group("continuations")),
            group("proposal-words"),
            new ConditionClauses(group("condition-words")),
            [.. stances.Select(page => page.Id)],
            byEvent);
    }
}
