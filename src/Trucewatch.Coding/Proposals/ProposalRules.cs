using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The codebook's rules for proposals.</summary>
/// <param name="Mentions">Pages of kind <c>proposal</c>: what a proposal is called.</param>
/// <param name="Terms">Pages of kind <c>term</c>.</param>
/// <param name="TermsByMeasure">The page of a term for each measure that tells how many or how long it is.</param>
/// <param name="Stances">Pages of kind <c>stance</c>.</param>
/// <param name="Continuations">Words by which a sentence goes on telling of a proposal.</param>
/// <param name="Conditions">Words by which a condition begins.</param>
/// <param name="Roles">What a stance is called by who takes it.</param>
internal sealed record ProposalRules(
    RuleSet Mentions,
    RuleSet Terms,
    IReadOnlyDictionary<string, CodebookPage> TermsByMeasure,
    RuleSet Stances,
    SentenceWords Continuations,
    ConditionClauses Conditions,
    StanceRoles Roles)
{
    /// <summary>Takes the rules for proposals out of a codebook's pages.</summary>
    public static ProposalRules From(IReadOnlyList<CodebookPage> pages, Func<PageKind, RuleSet> rules, Func<string, WordTest> group)
    {
        return new ProposalRules(
            rules(PageKind.Proposal),
            rules(PageKind.Term),
            pages.Where(page => page.Kind is PageKind.Term).SelectMany(page => TermAmounts.Measures(page).Select(measure => (measure, page)))
                .GroupBy(pair => pair.measure, pair => pair.page, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal),
            rules(PageKind.Stance),
            new SentenceWords(group("continuations")),
            new ConditionClauses(group("condition-words")),
            StanceRoles.From(pages));
    }
}
