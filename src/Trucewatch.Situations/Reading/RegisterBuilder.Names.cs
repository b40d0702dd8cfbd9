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
        ["fighters"] = (WordClass.Fighters, ActorForm.Body),
        ["modifiers"] = (WordClass.Modifier, ActorForm.Office),
        ["former"] = (WordClass.Former, ActorForm.Office),
    };

    private readonly List<(SourceLine At, string Name, NameUse Use)> _uses = [];
    private readonly List<(SourceLine At, Party Party, double Latitude, double Longitude)> _countries = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

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
                default:
                    if (VocabularyKeys.TryGetValue(node.Key, out var its))
                    {
                        foreach (var word in words)
                            AddVocabulary(word, its.Class, its.Form);
                    }
                    else
                    {
                        Report("TW0603", node.Line, $"'{node.Key}' is no part of the vocabulary.", $"Parts are {string.Join(", ", VocabularyKeys.Keys)}, openers, particles and calendar.");
                    }

                    break;
            }
        }
    }

    private void AddVocabulary(string word, WordClass its, ActorForm form)
    {
        foreach (var spelling in Spellings(word))
        {
            _names.AddActor(spelling, new NameUse(Party: null, form, ActorKind.State, Class: its));
            _names.AddStarters(spelling);
        }
    }

    private void AddNames()
    {
        foreach (var title in _titles)
            AddVocabulary(title, WordClass.Office, ActorForm.Office);
        foreach (var (at, party, latitude, longitude) in _countries)
            AddCountry(at, party, latitude, longitude);
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

    /// <summary>The party's own name goes before all other names, so that a clash is told where the other name stands.</summary>
    private IEnumerable<(SourceLine At, string Name, NameUse Use)> OwnNames()
    {
        foreach (var (at, party, _) in _entries)
        {
            if (party is null)
                continue;
            var form = party.Kind switch
            {
                ActorKind.Collective => ActorForm.Collective,
                ActorKind.Person => ActorForm.Person,
                _ => ActorForm.Name,
            };
            yield return (at, party.Name, new NameUse(party, form, party.Kind));
        }
    }

    private void AddPartyNames()
    {
        foreach (var (at, name, use) in OwnNames().Concat(_uses))
        {
            foreach (var spelling in Spellings(name))
            {
                var clash = _names.AddActor(spelling, use);
                if (ReferenceEquals(clash, use))
                    Report(at, "TW0616", $"'{name}' holds no word, or more than 32.", "Write a name.");
                else if (clash is not null && clash.Party != use.Party)
                    Report(at, "TW0605", $"'{spelling}' means '{use.Party!.Name}' here and '{clash.Party!.Name}' in {FileOf(clash)}.", "Keep the likelier meaning, or put both under 'local' of their situations.");
                else if (clash is null && use.Form is ActorForm.Name or ActorForm.Demonym)
                    _names.AddStarters(spelling);
            }
        }
    }

    private string FileOf(NameUse use)
    {
        var known = _uses.Find(candidate => ReferenceEquals(candidate.Use, use));
        return known.Use is not null ? $"{known.At.File}({known.At.Line})" : $"the entry of '{use.Party!.Name}' itself";
    }

    private void AddPersons()
    {
        foreach (var person in _persons.Values)
        {
            foreach (var name in person.Names)
                _names.AddActor(name, new NameUse(Party: null, ActorForm.Person, ActorKind.Person, person));
        }

        foreach (var (_, person, surname) in _surnames)
            _names.AddActor(surname, new NameUse(Party: null, ActorForm.Person, ActorKind.Person, person, IsSurname: true));
    }

    private void AddPlaces()
    {
        foreach (var (at, place) in _placeLines)
        {
            foreach (var name in place.Names)
            {
                if (_names.AddPlace(name, place) is { } clash && clash != place && clash.Kind == place.Kind)
                    Report(at, "TW0605", $"The place '{name}' is told twice, as '{clash.Name}' too.", "Keep one of them.");
            }
        }
    }

    /// <summary>"rebel(s)" stands for "rebel" and "rebels".</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var at = name.IndexOf("(s)", StringComparison.Ordinal);
        return at < 0 ? [name] : [name.Remove(at, 3), name.Remove(at, 3).Insert(at, "s")];
    }
}
