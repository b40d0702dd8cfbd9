using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>What a reader remembers of a report so far: who was spoken of last, which persons were introduced, who is being quoted.</summary>
internal sealed class Discourse
{
    private readonly Dictionary<string, Speaker> _persons = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FocusedParty> _parties = [];

    /// <summary>Who was named or spoke, for those whose words are given without their name.</summary>
    public SpeakerMemory Speakers { get; } = new();

    /// <summary>Everybody whom the report names anywhere: whoever is only described at first may be named further down.</summary>
    public SpeakerMemory Ahead { get; init; } = new();

    /// <summary>The short forms that the report gives for names.</summary>
    public ReportNames Names { get; init; } = new();

    /// <summary>Who "we" are outside quotation marks; null where the text is nobody's own.</summary>
    public Speaker? Issuer { get; init; }

    /// <summary>The one state in which the report's conflict plays, for "the government" and "the army"; null where there are several or none.</summary>
    public string? Home { get; init; }

    /// <summary>The parties of the situation that the report is of; empty where they are not known.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>The adjective of a party, "Israeli"; null where it has none.</summary>
    public Func<string, string?> AdjectiveOf { get; init; } = _ => null;

    /// <summary>The titles of the offices that a person of a party holds on the report's day; of all that he ever held where the day is not known.</summary>
    public Func<string, string, IEnumerable<string>> TitlesOf { get; init; } = (_, _) => [];

    /// <summary>The rule by which a share or a sum was last taken, for those of its kind told later in the report, where its page says that it continues.</summary>
    public Dictionary<NumberKind, RuleMatch> Continued { get; } = [];

    /// <summary>What the numbers so far were taken for.</summary>
    public MeasureHistory Measures { get; } = new();

    /// <summary>The person last in focus, for "he" and "she".</summary>
    public Speaker? LastPerson { get; private set; }

    /// <summary>Whose words were given last, for quotations that go on.</summary>
    public Speaker? LastSpeaker { get; set; }

    /// <summary>The parties in the order in which they were last in focus, the latest first.</summary>
    public IReadOnlyList<FocusedParty> Parties => _parties;

    /// <summary>The two states or groups that the report has spoken of most, in the order of their names.</summary>
    public IEnumerable<FocusedParty> Principals =>
        _parties.Where(party => party.IsState || party.IsGroup)
            .OrderByDescending(party => party.Times)
            .Take(2)
            .OrderBy(party => party.Name, StringComparer.Ordinal);

    /// <summary>Brings a party into focus.</summary>
    public void Focus(string party, ActorKind kind)
    {
        var at = _parties.FindIndex(other => other.Name == party);
        var times = 1;
        if (at >= 0)
        {
            times += _parties[at].Times;
            _parties.RemoveAt(at);
        }

        _parties.Insert(0, new FocusedParty(party, kind, times));
    }

    /// <summary>Remembers a person under the full name and the surname.</summary>
    public void Introduce(Speaker person)
    {
        LastPerson = person;
        _persons[person.Name] = person;
        var space = person.Name.LastIndexOf(' ');
        if (space > 0)
            _persons[person.Name[(space + 1)..]] = person;
    }

    /// <summary>The person introduced before under this name or surname, or null.</summary>
    public Speaker? Known(string name)
    {
        if (_persons.TryGetValue(name, out var person))
            return person;
        var space = name.LastIndexOf(' ');
        return space > 0 && _persons.TryGetValue(name[(space + 1)..], out person) && person.Name.EndsWith(name[(space + 1)..], StringComparison.OrdinalIgnoreCase)
            && !person.Name.Contains(' ', StringComparison.Ordinal)
            ? person
            : null;
    }

    /// <summary>Puts a person into focus again.</summary>
    public void FocusPerson(Speaker person) => LastPerson = person;
}
