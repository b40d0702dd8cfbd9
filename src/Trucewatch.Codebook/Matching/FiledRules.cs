namespace Trucewatch.Codebook;

/// <summary>The rules that a word can set off.</summary>
/// <param name="word">The word; null for those that classes set off.</param>
/// <param name="rules">The rules.</param>
internal sealed class FiledRules(string? word, RuleMatch[] rules)
{
    // Whether the word sets the rule off wherever it stands: 0 until somebody asks, then 1 for yes and 2 for no. Two threads may both find out, and find the same.
    private readonly byte[] _alone = new byte[rules.Length];

    /// <summary>The rules, in the order of pages.</summary>
    public RuleMatch[] Rules => rules;

    /// <summary>Whether the word of the sentence sets off the rule with the given number.</summary>
    public bool Matches(int rule, SentenceTree tree, int index, IWordClasses classes)
    {
        var alone = _alone[rule];
        if (alone == 0)
            _alone[rule] = alone = (byte)(word is not null && rules[rule].Rule.Words.ListsAlone(word) ? 1 : 2);
        return alone == 1 || rules[rule].Rule.Words.Matches(tree, index, classes);
    }
}
