using System.Runtime.InteropServices;
using Trucewatch.Language;

namespace Trucewatch.Codebook;

/// <summary>
/// Rules made ready to run: each is filed under the words that can set it off, so that a sentence meets only those it can match.
/// </summary>
public sealed partial class RuleSet
{
    private readonly Dictionary<string, FiledRules> _byWord = new(StringComparer.Ordinal);
    private readonly FiledRules _byClass;
    private readonly IReadOnlySet<string> _lightVerbs;
    private readonly Dictionary<string, CodebookPage> _pages = new(StringComparer.Ordinal);

    /// <summary>Files the rules of the pages of one kind.</summary>
    /// <param name="pages">The pages; those of other kinds are passed over.</param>
    /// <param name="kind">The kind wanted.</param>
    /// <param name="lightVerbs">Verbs that only lend a noun their subject: "launch" in "launched an offensive".</param>
    public RuleSet(IEnumerable<CodebookPage> pages, PageKind kind, IReadOnlySet<string> lightVerbs)
    {
        ArgumentNullException.ThrowIfNull(pages);
        _lightVerbs = lightVerbs;
        // Plain tables: to freeze these takes longer at every start than a short run gains by it.
        var byWord = new Dictionary<string, List<RuleMatch>>(StringComparer.Ordinal);
        var byClass = new List<RuleMatch>();
        foreach (var page in pages)
        {
            if (page.Kind != kind)
                continue;
            _pages.Add(page.Id, page);
            foreach (var rule in page.Rules)
            {
                var entry = new RuleMatch(page, rule, -1);
                foreach (var word in rule.Words.TriggerWords)
                {
                    ref var rules = ref CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _);
                    (rules ??= []).Add(entry);
                }

                if (rule.Words.Anything || rule.Words.Classes.Count > 0)
                    byClass.Add(entry);
            }
        }

        foreach (var (word, rules) in byWord)
            _byWord.Add(word, new FiledRules(word, [.. rules]));
        _byClass = new FiledRules(word: null, [.. byClass]);
    }

    /// <summary>The page of that name; null where there is none of this kind.</summary>
    public CodebookPage? Page(string id) => _pages.GetValueOrDefault(id);

    /// <summary>The first rule that the word can set off; null where none.</summary>
    public RuleDefinition? FirstOf(string word) => _byWord.TryGetValue(word, out var filed) ? filed.Rules[0].Rule : null;

    /// <summary>All matches in the sentence, by word and then in the order of pages.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="classes">What is known of the words.</param>
    /// <param name="near">Takes the rules that would hold at a word but for one condition; null where nobody asks for them.</param>
    public List<RuleMatch> Match(SentenceTree tree, IWordClasses classes, List<NearMatch>? near = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var found = new List<RuleMatch>();
        var roles = new RoleFinder(tree, _lightVerbs);
        var scratch = new List<int>();
        for (var i = 0; i < tree.Count; i++)
        {
            var lemma = tree[i].Lemma;
            Try(_byWord.GetValueOrDefault(lemma), i, tree, classes, roles, scratch, found, near);
            if (tree.Lower(i) is var lower && lower != lemma)
                Try(_byWord.GetValueOrDefault(lower), i, tree, classes, roles, scratch, found, near);
            Try(_byClass, i, tree, classes, roles, scratch, found, near);
        }

        return found;
    }

    /// <summary>The rules for numbers that hold for one number.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="counted">The index of what is counted; the number itself where no noun stands with it.</param>
    /// <param name="position">The index of the word by which number and noun together hang in the tree.</param>
    /// <param name="classes">What is known of the words.</param>
    /// <param name="near">Takes the rules that would hold but for one condition; null where nobody asks for them.</param>
    /// <remarks>In "24 of the 59 hostages are alive" the hostages are counted, but 24 is the subject; a condition holds if it holds at either.</remarks>
    public List<RuleMatch> MatchCounted(SentenceTree tree, int counted, int position, IWordClasses classes, List<NearMatch>? near = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var found = new List<RuleMatch>();
        var roles = new RoleFinder(tree, _lightVerbs);
        var scratch = new List<int>();
        var lemma = tree[counted].Lemma;
        TryCounted(_byWord.GetValueOrDefault(lemma));
        if (tree.Lower(counted) is var lower && lower != lemma)
            TryCounted(_byWord.GetValueOrDefault(lower));
        TryCounted(_byClass);
        return found;

        void TryCounted(FiledRules? filed)
        {
            for (var i = 0; i < filed?.Rules.Length; i++)
            {
                ref readonly var entry = ref filed.Rules[i];
                if (entry.Rule.Trigger is not TriggerKind.Counted || !filed.Matches(i, tree, counted, classes))
                    continue;
                var lacking = Lacking(entry.Rule, counted, position, tree, classes, roles, scratch, near is null ? 1 : 2, out var lacks);
                if (lacking == 0 && !IsFound(found, entry, position))
                    found.Add(entry with { Index = position });
                else if (lacking == 1 && near is not null && !IsNear(near, entry, position))
                    near.Add(new NearMatch(entry with { Index = position }, lacks!));
            }
        }
    }

    /// <summary>How many conditions hold at neither word, at most the given number, and the first of them.</summary>
    private static int Lacking(
        RuleDefinition rule, int a, int b, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch, int most, out RuleCondition? lacks)
    {
        lacks = null;
        var count = 0;
        foreach (var condition in rule.ConditionArray)
        {
            var holds = ConditionCheck.Holds(condition, a, tree, classes, roles, scratch)
                || (a != b && ConditionCheck.Holds(condition, b, tree, classes, roles, scratch));
            if (holds != condition.Negative)
                continue;
            lacks ??= condition;
            if (++count == most)
                break;
        }

        return count;
    }

    /// <summary>Whether every condition of the rule holds at the word.</summary>
    public static bool Holds(RuleDefinition rule, int index, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch)
    {
        ArgumentNullException.ThrowIfNull(rule);
        foreach (var condition in rule.ConditionArray)
        {
            if (ConditionCheck.Holds(condition, index, tree, classes, roles, scratch) == condition.Negative)
                return false;
        }

        return true;
    }

    private static void Try(
        FiledRules? filed, int index, SentenceTree tree, IWordClasses classes, RoleFinder roles, List<int> scratch, List<RuleMatch> found, List<NearMatch>? near)
    {
        for (var i = 0; i < filed?.Rules.Length; i++)
        {
            ref readonly var entry = ref filed.Rules[i];
            if (!Fits(entry.Rule.Trigger, tree, index) || !filed.Matches(i, tree, index, classes) || IsFound(found, entry, index))
                continue;
            if (near is null)
            {
                if (Holds(entry.Rule, index, tree, classes, roles, scratch))
                    found.Add(entry with { Index = index });
                continue;
            }

            var lacking = Lacking(entry.Rule, index, index, tree, classes, roles, scratch, most: 2, out var lacks);
            if (lacking > 1)
                continue;
            if (lacks is null)
                found.Add(entry with { Index = index });
            else if (!IsNear(near, entry, index))
                near.Add(new NearMatch(entry with { Index = index }, lacks));
        }
    }

    /// <summary>Whether the rule was found at the word already, by another of the word's forms; what a word gives stands together.</summary>
    private static bool IsFound(List<RuleMatch> found, RuleMatch entry, int index)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Index == index; i--)
        {
            if (ReferenceEquals(found[i].Rule, entry.Rule))
                return true;
        }

        return false;
    }

    private static bool IsNear(List<NearMatch> near, RuleMatch entry, int index)
    {
        for (var i = near.Count - 1; i >= 0 && near[i].Match.Index == index; i--)
        {
            if (ReferenceEquals(near[i].Match.Rule, entry.Rule))
                return true;
        }

        return false;
    }

    private static bool Fits(TriggerKind kind, SentenceTree tree, int index) => kind switch
    {
        TriggerKind.Verb => tree[index].Upos is Upos.Verb or Upos.Aux || tree[index].Xpos.StartsWith("VB", StringComparison.Ordinal),
        TriggerKind.Noun => tree[index].Upos is Upos.Noun or Upos.Propn,
        TriggerKind.Counted => false,
        TriggerKind.Adjective => tree[index].Upos is Upos.Adj or Upos.Adv || (tree[index].Upos is Upos.Verb && tree.Is(index, "amod")),
        _ => true,
    };
}
