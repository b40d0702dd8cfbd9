namespace Trucewatch.Situations;

/// <summary>A party that records may name, with all the words for it.</summary>
public sealed class Party
{
    internal Party(string name, ActorKind kind, string folder)
    {
        (Name, Kind, Folder) = (name, kind, folder);
        NameList.Add(name);
    }

    /// <summary>The usual English name, as records give it.</summary>
    public string Name { get; }

    /// <summary>What the party is.</summary>
    public ActorKind Kind { get; }

    /// <summary>The folder that tells of it: "world" or a situation's id.</summary>
    public string Folder { get; }

    /// <summary>ISO 3166-1 codes, two and three letters; empty for all but states and territories.</summary>
    public IReadOnlyList<string> Codes => CodeList;

    /// <summary>Names of the whole party, the usual one first; "(s)" in a name stands for both forms.</summary>
    public IReadOnlyList<string> Names => NameList;

    /// <summary>Adjectives: "Israeli".</summary>
    public IReadOnlyList<string> Adjectives => AdjectiveList;

    /// <summary>Names of the people: "Israelis".</summary>
    public IReadOnlyList<string> People => PeopleList;

    /// <summary>Seats of government and buildings that stand for it.</summary>
    public IReadOnlyList<string> Metonyms => MetonymList;

    /// <summary>Its armed forces and their parts.</summary>
    public IReadOnlyList<string> Forces => ForceList;

    /// <summary>Its other bodies.</summary>
    public IReadOnlyList<string> Bodies => BodyList;

    /// <summary>Titles that are its own and name it without more words: "supreme leader".</summary>
    public IReadOnlyList<string> Titles => TitleList;

    /// <summary>Names that mean it only in reports of <see cref="Folder"/> or of the situations given: folder and name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> LocalNames => LocalNameList;

    /// <summary>Offices with their holders.</summary>
    public IReadOnlyList<Office> Offices => OfficeList;

    internal List<string> CodeList { get; } = [];
    internal List<string> NameList { get; } = [];
    internal List<string> AdjectiveList { get; } = [];
    internal List<string> PeopleList { get; } = [];
    internal List<string> MetonymList { get; } = [];
    internal List<string> ForceList { get; } = [];
    internal List<string> BodyList { get; } = [];
    internal List<string> TitleList { get; } = [];
    internal List<KeyValuePair<string, string>> LocalNameList { get; } = [];
    internal List<Office> OfficeList { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
