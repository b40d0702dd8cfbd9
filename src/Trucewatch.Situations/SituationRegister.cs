using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>
/// All actors and places of a folder of situations, made to be looked up in texts. It does not change after loading and may be used by
/// any number of threads.
/// </summary>
public sealed class SituationRegister
{
    private readonly Names _names;
    private readonly SituationScorer _scorer;
    private readonly Dictionary<string, Party> _parties;

    internal SituationRegister(
        Names names, IReadOnlyList<Situation> situations, IReadOnlyList<Party> parties, IReadOnlyList<Place> places)
    {
        _names = names;
        (Situations, Parties, Places) = (situations, parties, places);
        _scorer = new SituationScorer(situations);
        _parties = parties.ToDictionary(party => party.Name, StringComparer.Ordinal);
    }

    /// <summary>The situations, by id.</summary>
    public IReadOnlyList<Situation> Situations { get; }

    /// <summary>All parties, by folder and file.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>All places, by folder and file.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>
    /// Loads all files *.yaml of all folders in the folder: "world" and one folder a situation. Nothing is thrown for faulty data or a
    /// missing folder; all faults are told at once.
    /// </summary>
    public static RegisterLoad Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return RegisterBuilder.Load(folder);
    }

    /// <summary>The party with this very name, as records give it; null where there is none.</summary>
    public Party? PartyNamed(string name) => _parties.GetValueOrDefault(name);

    /// <summary>The party that a name means by itself, in any of its spellings ("the IDF", "Kiev"); null where it is unknown or has several meanings.</summary>
    public Party? PartyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return _parties.GetValueOrDefault(bare) ?? _names.PartyOf(bare);
    }

    /// <summary>Finds the actors that a piece of the text names.</summary>
    /// <param name="text">The whole text; surnames are understood by full names told anywhere in it.</param>
    /// <param name="span">The piece to look at, such as a sentence.</param>
    /// <param name="date">The report's date, for offices; null where it is not known, then the latest office counts.</param>
    /// <returns>
    /// The mentions in reading order; none overlaps another. An adjective, title and name that stand together are one mention
    /// ("Israeli Prime Minister Benjamin Netanyahu"), as are an owner and its office or force ("Israel's army", "president of France").
    /// </returns>
    public IReadOnlyList<ActorMention> FindActors(string text, TextSpan span, DateOnly? date) => FindActors(text, span, date, []);

    /// <summary>
    /// The same for a report of known situations (<see cref="SituationsOf(string)"/>): names that have a meaning of their own in one of
    /// them ("the junta", "the front") are found too, the first situation's before the next one's.
    /// </summary>
    public IReadOnlyList<ActorMention> FindActors(string text, TextSpan span, DateOnly? date, IReadOnlyList<string> situations)
    {
        Check(text, span);
        ArgumentNullException.ThrowIfNull(situations);
        return ActorFinder.Find(_names, text, span, date, situations);
    }

    /// <summary>Finds the places that a piece of the text names, in reading order; none overlaps another. States are found too.</summary>
    public IReadOnlyList<PlaceMention> FindPlaces(string text, TextSpan span) => FindPlaces(text, span, []);

    /// <summary>The same for a report of known situations: of places of one name theirs is taken.</summary>
    public IReadOnlyList<PlaceMention> FindPlaces(string text, TextSpan span, IReadOnlyList<string> situations)
    {
        Check(text, span);
        ArgumentNullException.ThrowIfNull(situations);
        return PlaceFinder.Find(_names, text, span, situations);
    }

    /// <summary>The ids of the situations that the text speaks of, the main one first; none for a name dropped in passing.</summary>
    public IReadOnlyList<string> SituationsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new TextSpan(0, text.Length);
        return SituationsOf(text, FindActors(text, all, date: null), FindPlaces(text, all));
    }

    /// <summary>The same from mentions of the whole text that were found before.</summary>
    public IReadOnlyList<string> SituationsOf(string text, IReadOnlyList<ActorMention> actors, IReadOnlyList<PlaceMention> places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(places);
        return _scorer.Score(text.Length, actors, places);
    }

    private static void Check(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfLessThan(span.End, span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length, nameof(span));
    }
}
