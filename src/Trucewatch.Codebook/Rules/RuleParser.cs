using System.Globalization;

namespace Trucewatch.Codebook;

/// <summary>Makes a rule of its lines; every error of a page is reported at once.</summary>
internal sealed class RuleParser(WordListParser words, List<CodebookDiagnostic> diagnostics)
{
    /// <summary>What a rule, or the head of its page, may read off around the trigger.</summary>
    public static readonly IReadOnlyList<string> CaptureNames = ["by", "to", "over", "speaker", "says", "place", "owner"];
    private static readonly IReadOnlyList<string> SettingNames = ["name", "priority", "status", "about", "mutual", "unit", "stance", "mode", "side", "role", "value", "except", "by-else", "to-else", "each", "plover"];

    private static readonly IReadOnlyDictionary<string, ConditionRelation> PlainRelations = new Dictionary<string, ConditionRelation>(StringComparer.Ordinal)
    {
        ["under"] = ConditionRelation.Under,
        ["over"] = ConditionRelation.Over,
        ["near"] = ConditionRelation.Near,
        ["before"] = ConditionRelation.Before,
        ["after"] = ConditionRelation.After,
        ["sentence"] = ConditionRelation.Sentence,
        ["clause"] = ConditionRelation.Clause,
        ["told"] = ConditionRelation.Told,
        ["self"] = ConditionRelation.Self,
    };

    // Each is followed for each word that a rule meets.
    private const int MostWays = 12;

    /// <summary>The rule, or null where it is too broken to stand.</summary>
    public RuleDefinition? Parse(string file, RawRule raw, int number)
    {
        if (raw.Entries.Count == 0 || !Enum.TryParse<TriggerKind>(raw.Entries[0].Name, ignoreCase: true, out var trigger))
        {
            var kinds = string.Join(", ", Enum.GetNames<TriggerKind>()).ToLowerInvariant();
            Report("TW0220", file, raw.Line, $"the rule does not begin with what sets it off; begin it with one of {kinds}");
            return null;
        }

        var conditions = new List<RuleCondition>();
        var captures = new Dictionary<string, IReadOnlyList<RolePath>>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in raw.Entries.Skip(1))
            ReadEntry(file, entry, conditions, captures, settings);
        var name = settings.GetValueOrDefault("name") ?? number.ToString(CultureInfo.InvariantCulture);
        return new RuleDefinition
        {
            Name = name,
            Line = raw.Line,
            Trigger = trigger,
            Words = words.Parse(file, raw.Line, raw.Entries[0].Value),
            Conditions = conditions,
            Captures = captures,
            Settings = settings,
            Priority = ReadPriority(file, raw, settings),
        };
    }

    private int ReadPriority(string file, RawRule raw, Dictionary<string, string> settings)
    {
        if (!settings.TryGetValue("priority", out var text))
            return 0;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority))
            return priority;
        Report("TW0221", file, raw.Line, $"the priority '{text}' is no whole number");
        return 0;
    }

    private static bool IsShort(string path) => path.AsSpan().CountAny('+', ',') < MostWays;

    private void ReadEntry(
        string file,
        RawEntry entry,
        List<RuleCondition> conditions,
        Dictionary<string, IReadOnlyList<RolePath>> captures,
        Dictionary<string, string> settings)
    {
        var name = entry.Name;
        if (CaptureNames.Contains(name))
        {
            captures[name] = Paths(file, entry.Line, entry.Value);
        }
        else if (SettingNames.Contains(name))
        {
            settings[name] = entry.Value;
        }
        else if (IsShort(name) && Relation(name) is var (relation, path, negative))
        {
            conditions.Add(new RuleCondition(relation, path, negative, words.Parse(file, entry.Line, entry.Value)) { Written = $"{name}: {entry.Value}" });
        }
        else
        {
            var known = CaptureNames.Concat(SettingNames).Concat(["with ROLE", "without ROLE", "as ROLE of", "not as ROLE of", "under", "not under", "near", "not near", "clause", "not clause", "sentence", "not sentence", "told", "not told"]);
            Report("TW0222", file, entry.Line, $"a rule has no entry '{name}'{Near.Suggest(name, known, "")}");
        }
    }

    private static (ConditionRelation Relation, RolePath? Path, bool Negative)? Relation(string name)
    {
        if (name.StartsWith("with ", StringComparison.Ordinal))
            return Path(name[5..]) is { } with ? (ConditionRelation.Fills, with, false) : null;
        if (name.StartsWith("without ", StringComparison.Ordinal))
            return Path(name[8..]) is { } without ? (ConditionRelation.Fills, without, true) : null;
        var negative = name.StartsWith("not ", StringComparison.Ordinal);
        var rest = negative ? name[4..] : name;
        if (rest.Length > "as of".Length + 1 && rest.StartsWith("as ", StringComparison.Ordinal) && rest.EndsWith(" of", StringComparison.Ordinal) && rest[3..^3].Trim() is { Length: > 0 } role)
            return (ConditionRelation.FilledBy, new RolePath([role]), negative);
        return PlainRelations.TryGetValue(rest, out var relation) && (negative || rest != "over") ? (relation, null, negative) : null;
    }

    /// <summary>The role paths of a list such as <c>owner of object, to</c>; a report where one names no role, and none where they are too many.</summary>
    public IReadOnlyList<RolePath> Paths(string file, int line, string value)
    {
        if (IsShort(value))
        {
            var paths = new List<RolePath>();
            foreach (var text in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Path(text) is { } path)
                    paths.Add(path);
                else
                    Report("TW0224", file, line, $"'{text}' names no role before or after '+'; write, for one, 'owner of object + to'");
            }

            return paths;
        }

        Report("TW0223", file, line, $"there are more than {MostWays} ways to follow from one word; make several rules of them");
        return [];
    }

    // Null where one of its ways names no role.
    private static RolePath? Path(string text)
    {
        var ways = text.Split('+', 2, StringSplitOptions.TrimEntries);
        var also = ways.Length > 1 ? Path(ways[1]) : null;
        string[] steps = [.. ways[0].Split(" of ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse()];
        return steps.Length == 0 || (ways.Length > 1 && also is null) ? null : new(steps) { Also = also };
    }

    private void Report(string code, string file, int line, string message) => diagnostics.Add(new CodebookDiagnostic(code, file, line, message));
}
