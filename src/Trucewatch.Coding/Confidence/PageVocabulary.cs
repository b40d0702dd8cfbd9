using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The words that the rules of each page ask for, in a role or anywhere: what one rule lacks another rule of the page may list.</summary>
/// <remarks>Lists a page's words when it is first asked for the page; not safe for use by several threads at once.</remarks>
internal sealed class PageVocabulary
{
    private const string Anywhere = "";

    // Of each page, by role and word the rule that asks for it; null where several do.
    private readonly Dictionary<CodebookPage, Dictionary<string, Dictionary<string, RuleDefinition?>>> _pages = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether some other rule of the page than the one given asks for the word, in the role or, where that is empty, anywhere.</summary>
    public bool Has(RuleMatch match, string role, string word)
    {
        if (!_pages.TryGetValue(match.Page, out var page))
            _pages.Add(match.Page, page = List(match.Page));
        return page.TryGetValue(role, out var words) && words.TryGetValue(word, out var asking) && !ReferenceEquals(asking, match.Rule);
    }

    private static Dictionary<string, Dictionary<string, RuleDefinition?>> List(CodebookPage page)
    {
        var roles = new Dictionary<string, Dictionary<string, RuleDefinition?>>(StringComparer.Ordinal) { [Anywhere] = new(StringComparer.Ordinal) };
        foreach (var rule in page.Rules)
        {
            if (rule.Settings.GetValueOrDefault("except") == "yes")
                continue;
            foreach (var condition in rule.Conditions)
            {
                if (condition.Negative)
                    continue;
                Add(roles[Anywhere], condition.Test.TriggerWords, rule);
                if (condition.Path?.ToString() is not { } role)
                    continue;
                if (!roles.TryGetValue(role, out var words))
                    roles.Add(role, words = new(StringComparer.Ordinal));
                Add(words, condition.Test.TriggerWords, rule);
            }
        }

        return roles;
    }

    private static void Add(Dictionary<string, RuleDefinition?> words, IReadOnlyList<string> asked, RuleDefinition rule)
    {
        foreach (var word in asked)
        {
            if (!words.TryAdd(word, rule) && !ReferenceEquals(words[word], rule))
                words[word] = null;
        }
    }
}
