namespace Trucewatch.Situations;

/// <content>The vocabulary, and the entry of all names into the tries with the check that none is ambiguous.</content>
internal sealed partial class RegisterBuilder
{
    private static readonly Dictionary<string, (WordClass Class, ActorForm Form)> VocabularyKeys = new(StringComparer.Ordinal)
    {
        ["offices"] = (WordClass.Office, ActorForm.Office),
        ["officials"] = (WordClass.Officials, ActorForm.Office),
        ["bodies"] = (WordClass.Body, ActorForm.Body),
        ["forces"] = (WordClass.Force, ActorForm.Body),
        ["irregulars"] = (WordClass.Irregulars, ActorForm.Body),
        ["modifiers"] = (WordClass.Modifier, ActorForm.Office),
        ["former"] = (WordClass.Former, ActorForm.Office),
    };

    private readonly List<(SourceLine At, string Name, NameUse Use)> _uses = [];
    private readonly List<(SourceLine At, Party Party, double Latitude, double Longitude)> _countries = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vocabulary = new(StringComparer.Ordinal);

    private void ReadVocabulary(DataNode section)
    {
        foreach (var node in section.Children)
        {
            var words = Texts(node);
            switch (node.Key)
            {
                case "openers":
                    words.ForEach(_names.AddStarters);
                    break;
                case "particles":
                    words.ForEach(_names.AddParticle);
                    break;
                case "calendar":
                    words.ForEach(_names.AddCalendarWord);
                    break;
                case "weak":
                    words.ForEach(_names.AddWeakSurname);
                    break;
                default:
                    if (VocabularyKeys.TryGetValue(node.Key, out var its))
                    {
                        foreach (var word in words)
                            AddVocabulary(word, its.Class, its.Form);
                    }
                    else
                    {
                        Report("TW0603", node.Line, $"'{node.Key}' is no part of the vocabulary.", $"Parts are {string.Join(", ", VocabularyKeys.Keys)}, openers, particles, calendar and weak.");
                    }

                    break;
            }
        }
    }

    private void AddVocabulary(string word, WordClass its, ActorForm form)
    {
        foreach (var spelling in Spellings(word))
        {
            if (!_vocabulary.Add(_names.KeyOf(spelling)))
                continue;
            _names.AddActor(spelling, new NameUse(Party: null, form, ActorKind.State, Class: its));
            _names.AddStarters(spelling);
        }
    }

    private void AddNames()
    {
        // "Kremlin spokesman" is the Kremlin's as it stands; as one title it would be nobody's.
        foreach (var title in _titles.Where(title => !title.Split(' ').Any(word => char.IsUpper(word[0]))))
            AddVocabulary(title, WordClass.Office, ActorForm.Office);
        foreach (var (at, party, latitude, longitude) in _countries)
            AddCountry(at, party, latitude, longitude);
        foreach (var party in _parties)
            AddOwnName(party);
        AddPartyNames();
        AddPersons();
        AddPlaces();
    }

    private void AddCountry(SourceLine at, Party party, double latitude, double longitude)
    {
        var names = party.NameList.SelectMany(Spellings).ToList();
        var place = new Place(party.Name, PlaceKind.Country, latitude, longitude, party.Name, at.Folder, names);
        _places.Add(place);
        _placeLines.Add((at, place));
    }

    private void AddOwnName(Party party)
    {
        var entry = _entries.Find(candidate => candidate.Party == party);
        var form = party.Kind switch
        {
            ActorKind.Collective => ActorForm.Collective,
            ActorKind.Person => ActorForm.Person,
            _ => ActorForm.Name,
        };
        // "Coalition" and "police" are a side of their own in one conflict and plain words in all others.
        var isPlainWord = form == ActorForm.Collective && party.Folder != World && party.Name.All(char.IsAsciiLetterLower);
        _uses.Insert(0, (entry.At, party.Name, new NameUse(party, form, party.Kind, OnlyIn: isPlainWord ? party.Folder : null)));
    }

    private void AddPartyNames()
    {
        var seen = new Dictionary<string, (Party Party, SourceLine At)>(StringComparer.Ordinal);
        foreach (var (at, name, use) in _uses)
        {
            foreach (var spelling in Spellings(name))
            {
                var key = _names.KeyOf(spelling) + (use.OnlyIn ?? "");
                if (key.Length == 0)
                {
                    Report(at, "TW0616", $"'{name}' holds no word.", "Write a name.");
                }
                else if (seen.TryGetValue(key, out var first))
                {
                    if (first.Party != use.Party)
                        Report(at, "TW0605", $"'{spelling}' means '{use.Party!.Name}' here and '{first.Party.Name}' in {first.At.File}({first.At.Line}).", "Keep the likelier meaning, or put both under 'local' of their situations.");
                    else
                        _names.AddActor(spelling, use); // Another use of capitals: "health ministry" matches more texts than "Health Ministry".
                }
                else
                {
                    seen.Add(key, (use.Party!, at));
                    _names.AddActor(spelling, use);
                    if (use.Form is ActorForm.Name or ActorForm.Demonym)
                        _names.AddStarters(spelling);
                }
            }
        }
    }

    private void AddPersons()
    {
        // Namesakes stand side by side; the report's situations say who is meant.
        var owners = new HashSet<(string, Person)>();
        foreach (var person in _persons.Values)
        {
            foreach (var name in person.Names)
            {
                if (owners.Add((_names.KeyOf(name), person)))
                    _names.AddActor(name, new NameUse(Party: null, ActorForm.Person, ActorKind.Person, person));
            }
        }

        var surnames = new HashSet<(string, Person)>();
        foreach (var (_, person, surname) in _surnames)
        {
            if (surnames.Add((_names.KeyOf(surname), person)))
                _names.AddActor(surname, new NameUse(Party: null, ActorForm.Person, ActorKind.Person, person, IsSurname: true));
        }
    }

    private void AddPlaces()
    {
        var seen = new Dictionary<string, (SourceLine At, Place Place)>(StringComparer.Ordinal);
        foreach (var (at, place) in _placeLines)
        {
            foreach (var name in place.Names)
            {
                var key = $"{place.Folder}:{place.Country}:{_names.KeyOf(name)}";
                var isNew = seen.TryAdd(key, (at, place));
                if (isNew || seen[key].Place == place)
                {
                    _names.AddPlace(name, place);
                    if (IsForeignToItsName(place, name))
                        _names.AddActor(name, new NameUse(Party: null, ActorForm.Name, ActorKind.State));
                }
                else if (place.Kind != PlaceKind.Country)
                    Report(at, "TW0605", $"The place '{name}' is told in {seen[key].At.File}({seen[key].At.Line}) already.", "Keep one of them.");
            }
        }
    }

    /// <summary>"The Niger Delta" does not name Niger: such a place hides the actors in its name. "Eastern Congo" does not, since what befalls it befalls Congo.</summary>
    private static bool IsForeignToItsName(Place place, string name) =>
        place.Kind != PlaceKind.Country && name.Contains(' ', StringComparison.Ordinal)
        && (place.Country is null || !name.Contains(place.Country, StringComparison.OrdinalIgnoreCase));

    /// <summary>"rebel(s)" stands for "rebel" and "rebels".</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var at = name.IndexOf("(s)", StringComparison.Ordinal);
        return at < 0 ? [name] : [name.Remove(at, 3), name.Remove(at, 3).Insert(at, "s")];
    }
}
