using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>A codebook made ready to code with: its rules by kind and the groups of words that coding itself asks for.</summary>
/// <remarks>Immutable; shared by any number of coders.</remarks>
public sealed class CodebookSet
{
    private CodebookSet(CodebookLoad load, Func<string, WordTest> group)
    {
        Version = load.Version;
        Pages = load.Pages;
        var light = group("light-verbs").TriggerWords.ToHashSet(StringComparer.Ordinal);
        LightVerbs = light;
        RuleSet Rules(PageKind kind) => new(load.Pages, kind, light);
        Measures = Rules(PageKind.Measure);
        Figures = new FigureWords(group("ages"), group("aged-nouns"), group("whole-nouns"));
        Events = Rules(PageKind.Event);
        Statements = Rules(PageKind.Statement);
        Statuses = new StatusFinder(Rules(PageKind.Status), group("background"));
        Abouts = Rules(PageKind.About);
        Proposals = ProposalRules.From(load.Pages, Rules, group);
        Documents = group("documents");
        ActorWords = new ActorWords(
            group("people-nouns"),
            group("state-nouns"),
            group("force-nouns"),
            group("group-nouns"),
            group("body-nouns"),
            group("side-nouns"),
            group("part-nouns"),
            group("organs"),
            group("titles"));
        Resolver = new ActorResolver(ActorWords);
        Speakers = new SpeakerReader(
            Resolver,
            new SpeakerWords(group("speaking-nouns"), group("anonymous-nouns"), group("documents"), group("titles"), group("army-nouns"), group("short-forms"), group("no-persons"), group("described-parties"), group("female-nouns"), group("male-nouns"), group("heads"), group("leaders"), group("aliases"), group("naming")));
    }

    /// <summary>The codebook's version, which every record carries.</summary>
    public string Version { get; }

    /// <summary>The pages.</summary>
    public IReadOnlyList<CodebookPage> Pages { get; }

    internal IReadOnlySet<string> LightVerbs { get; }

    internal RuleSet Measures { get; }

    internal FigureWords Figures { get; }

    internal RuleSet Events { get; }

    internal RuleSet Statements { get; }

    internal StatusFinder Statuses { get; }

    internal RuleSet Abouts { get; }

    internal ProposalRules Proposals { get; }

    internal ActorWords ActorWords { get; }

    internal ActorResolver Resolver { get; }

    internal WordTest Documents { get; }

    internal SpeakerReader Speakers { get; }

    /// <summary>Makes a loaded codebook ready.</summary>
    /// <exception cref="ArgumentException">The codebook has errors, or lacks a group of words that coding needs; the message names it.</exception>
    public static CodebookSet From(CodebookLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (load.Diagnostics.Count > 0)
            throw new ArgumentException($"the codebook has {load.Diagnostics.Count} errors, the first: {load.Diagnostics[0]}", nameof(load));
        return new CodebookSet(load, name => load.Groups.TryGetValue(name, out var words)
            ? words
            : throw new ArgumentException($"TW0240: the codebook defines no group '@{name}'; add it to a page of kind 'words'", nameof(load)));
    }
}
