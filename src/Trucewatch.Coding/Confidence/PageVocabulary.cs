using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The words that the rules of each page ask for, in a role or anywhere: what one rule lacks another rule of the page may list.</summary>
/// <param name="pages">The pages; immutable, shared by any number of coders.</param>
internal sealed class PageVocabulary(IEnumerable<CodebookPage> pages)
{
    // By page, role and word the rules that ask for it; no role is any place.
    private readonly Dictionary<(string Page, string Role, string Word), HashSet<RuleDefinition>> _rules = Rules(pages);

    /// <summary>Whether some other rule of the page than the one given asks for the word, in the role or, where that is empty, anywhere.</summary>
    public bool Has(RuleMatch match, string role, string word) =>
        _rules.TryGetValue((match.Page.Id, role, word), out var rules) && (rules.Count > 1 || !rules.Contains(match.Rule));

    private static Dictionary<(string Page, string Role, string Word), HashSet<RuleDefinition>> Rules(IEnumerable<CodebookPage> pages)
    {
        var result = new Dictionary<(string Page, string Role, string Word), HashSet<RuleDefinition>>();
        foreach (var page in pages.Where(page => page.Kind is PageKind.Event))
        {
            foreach (var rule in page.Rules.Where(rule => rule.Settings.GetValueOrDefault("except") != "yes"))
            {
                foreach (var condition in rule.Conditions.Where(condition => !condition.Negative))
                {
                    foreach (var word in condition.Test.TriggerWords)
                    {
                        Add(result, (page.Id, "", word), rule);
                        if (condition.Path is { } path)
                            Add(result, (page.Id, path.ToString(), word), rule);
                    }
                }
            }
        }

        return result;
    }

    private static void Add(Dictionary<(string Page, string Role, string Word), HashSet<RuleDefinition>> rules, (string Page, string Role, string Word) key, RuleDefinition rule)
    {
        if (!rules.TryGetValue(key, out var list))
            rules[key] = list = new HashSet<RuleDefinition>(ReferenceEqualityComparer.Instance);
        list.Add(rule);
    }
}
