using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The codebook's rules for proposals.</summary>
/// <param name="Mentions">Pages of kind <c>proposal</c>: what a proposal is called.</param>
/// <param name="Terms">Pages of kind <c>term</c>.</param>
/// <param name="Stances">Pages of kind <c>stance</c>.</param>
/// <param name="Continuations">Words by which a sentence goes on telling of a proposal.</param>
internal sealed record ProposalRules(RuleSet Mentions, RuleSet Terms, RuleSet Stances, SentenceWords Continuations);
