namespace Trucewatch.Situations;

/// <summary>Makes a register of the files of a folder.</summary>
internal sealed partial class RegisterBuilder
{
    private const string World = "world";

    private readonly List<SituationDiagnostic> _diagnostics = [];
    private readonly List<Situation> _situations = [];
    private readonly List<Party> _parties = [];
    private readonly Dictionary<string, Party> _partyByName = new(StringComparer.Ordinal);
    private readonly List<Place> _places = [];
    private readonly List<(SourceLine At, Party Party, DataNode Node)> _entries = [];
    private readonly List<(SourceLine At, string What, string Name)> _references = [];
    private readonly Names _names = new();
    private string _file = "";
    private string _folder = World;

    public static RegisterLoad Load(string folder)
    {
        var builder = new RegisterBuilder();
        builder.ReadFolders(folder);
        builder.FillParties();
        builder.CheckReferences();
        builder.AddNames();
        builder._diagnostics.Sort((a, b) => (a.File, a.Line).CompareTo((b.File, b.Line)));
        var register = new SituationRegister(builder._names, builder._situations, builder._parties, builder._places);
        return new RegisterLoad(register, builder._diagnostics);
    }

    private void ReadFolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            _diagnostics.Add(new SituationDiagnostic("TW0613", folder.Replace('\\', '/'), 0, "There is no such folder.", "Name the folder that holds 'world' and one folder a situation."));
            return;
        }

        // The world comes first: situations add to its parties.
        var folders = Directory.GetDirectories(folder).OrderBy(path => Path.GetFileName(path) == World ? 0 : 1).ThenBy(path => path, StringComparer.Ordinal);
        var files = new List<(string Folder, string File, List<DataNode> Sections)>();
        foreach (var path in folders)
        {
            var its = Path.GetFileName(path);
            foreach (var file in Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal))
            {
                var name = $"{its}/{Path.GetFileName(file)}";
                if (ReadText(file, name) is { } text)
                    files.Add((its, name, DataReader.Read(name, text, _diagnostics)));
            }
        }

        foreach (var (its, file, sections) in files)
        {
            (_folder, _file) = (its, file);
            foreach (var section in sections)
                ReadSection(section);
        }

        _situations.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    private string? ReadText(string path, string name)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(new SituationDiagnostic("TW0613", name, 0, $"The file cannot be read: {e.Message}", "Mend its permissions or take it away."));
            return null;
        }
    }

    private void ReadSection(DataNode section)
    {
        switch (section.Key)
        {
            case "situation":
                ReadSituation(section);
                break;
            case "actors":
                foreach (var actor in section.Children)
                    ReadActor(actor);
                break;
            case "places":
                foreach (var place in section.Children)
                    ReadPlaceOrGroup(place);
                break;
            case "vocabulary":
                ReadVocabulary(section);
                break;
            default:
                Report("TW0603", section.Line, $"'{section.Key}' is no section.", "Sections are situation, actors, places and vocabulary.");
                break;
        }
    }

    private void ReadSituation(DataNode section)
    {
        List<string> names = [], parties = [], countries = [];
        foreach (var node in section.Children)
        {
            switch (node.Key)
            {
                case "names":
                    names = Texts(node);
                    break;
                case "parties":
                    parties = Texts(node);
                    break;
                case "countries":
                    countries = Texts(node);
                    break;
                default:
                    Report("TW0603", node.Line, $"'{node.Key}' is no entry of a situation.", "Entries are names, parties and countries.");
                    break;
            }

            if (node.Key is "parties" or "countries")
            {
                foreach (var name in Texts(node))
                    _references.Add((new SourceLine(_folder, _file, node.Line), node.Key, name));
            }
        }

        if (names.Count == 0 || parties.Count == 0)
            Report("TW0609", section.Line, $"The situation '{_folder}' lacks {(names.Count == 0 ? "names" : "parties")}.", "Give both as lists.");
        if (_situations.Exists(known => known.Id == _folder))
            Report("TW0610", section.Line, $"The situation '{_folder}' is told twice.", "Keep one section 'situation' in the folder.");
        else
            _situations.Add(new Situation(_folder, names, parties, countries));
    }

    private void CheckReferences()
    {
        foreach (var (at, what, name) in _references)
        {
            if (!_partyByName.ContainsKey(name))
                Report(at, "TW0611", $"'{name}' is no party ({what}).", "Write the party's name as its entry under 'actors' does, or add the entry.");
        }
    }

    /// <summary>The value or list of an entry as texts.</summary>
    private List<string> Texts(DataNode node)
    {
        if (node.Items is { } items)
            return items.ConvertAll(item => item.Text);
        if (node.Value is { } value)
            return [value];
        Report("TW0616", node.Line, $"'{node.Key}' holds nothing.", "Write [one, another] behind it or take it away.");
        return [];
    }

    private void Report(string code, int line, string message, string advice) => _diagnostics.Add(new SituationDiagnostic(code, _file, line, message, advice));

    private void Report(SourceLine at, string code, string message, string advice) =>
        _diagnostics.Add(new SituationDiagnostic(code, at.File, at.Line, message, advice));
}
