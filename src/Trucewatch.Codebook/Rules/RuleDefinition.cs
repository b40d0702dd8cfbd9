namespace Trucewatch.Codebook;

/// <summary>One rule of a page: the words that set it off, what must or must not stand around them, and what is read off.</summary>
public sealed record RuleDefinition
{
    /// <summary>Stands for the rule where a page's category was learned from coded reports and none of its rules holds or nearly does.</summary>
    public static RuleDefinition Learned { get; } = new()
    {
        Name = "learned",
        Line = 0,
        Trigger = TriggerKind.Counted,
        Words = new WordTest([], [], anything: false),
        Conditions = [],
        Captures = new Dictionary<string, IReadOnlyList<RolePath>>(),
        Settings = new Dictionary<string, string>(),
    };

    /// <summary>The name within the page; unique there.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the page on which the rule begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What part of speech sets the rule off.</summary>
    public required TriggerKind Trigger { get; init; }

    /// <summary>The words that set it off.</summary>
    public required WordTest Words { get; init; }

    /// <summary>What must hold around the trigger.</summary>
    public required IReadOnlyList<RuleCondition> Conditions
    {
        get => ConditionArray;
        init => ConditionArray = value as RuleCondition[] ?? [.. value];
    }

    /// <summary>The same, for loops that run for every word of every sentence.</summary>
    internal RuleCondition[] ConditionArray { get; private init; } = [];

    /// <summary>Where to read what: <c>by</c>, <c>to</c>, <c>over</c>, <c>speaker</c> and the like, each with role paths in order of preference.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<RolePath>> Captures { get; init; }

    /// <summary>Plain settings, such as <c>status</c> or <c>about</c>.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Which rule prevails where two compete for the same words; higher wins, 0 unless stated.</summary>
    public int Priority { get; init; }
}
