using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>All names, ready for matching.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<Word> _scratch = [];
    private readonly HashSet<int> _starters = [];
    private readonly HashSet<int> _particles = [];
    private readonly HashSet<int> _calendar = [];
    private readonly HashSet<int> _weak = [];

    public Names()
    {
        Lookup = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Of = IdOf("of");
        The = IdOf("the");
    }

    public NameTrie<NameUse> Actors { get; } = new();

    public NameTrie<Place> Places { get; } = new();

    /// <summary>Numbers of folded words.</summary>
    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }

    public int Of { get; }

    public int The { get; }

    public void AddActor(string name, NameUse use) => Actors.Add(Scan(name), name, use);

    public void AddPlace(string name, Place place) => Places.Add(Scan(name), name, place);

    /// <summary>The name as matching sees it, the same for spellings that match the same text.</summary>
    public string KeyOf(string name)
    {
        var key = new System.Text.StringBuilder();
        foreach (var word in Scan(name))
            key.Append(word.Id).Append(word is { Case: LetterCase.AllCapitals } && word.End - word.Start is > 1 and < 5 ? '!' : ' ');
        return key.ToString();
    }

    /// <summary>The party that the whole name means everywhere; null where there is none or more than one.</summary>
    public Party? PartyOf(string name)
    {
        var words = new List<Word>();
        WordScanner.Scan(name, new TextSpan(0, name.Length), Lookup, grow: null, words);
        var node = 0;
        foreach (var word in words)
        {
            node = Actors.Step(node, word.Id);
            if (node < 0)
                return null;
        }

        Party? party = null;
        foreach (var (use, cases) in Actors.At(node) ?? [])
        {
            if (use.Party is null || use.OnlyIn is not null || !NameTrie<NameUse>.Fits(words, 0, words.Count, cases))
                continue;
            if (party is not null && party != use.Party)
                return null;
            party = use.Party;
        }

        return party;
    }

    /// <summary>Marks the words of the name as such as stand capitalised before a surname without being a first name.</summary>
    public void AddStarters(string name)
    {
        foreach (var word in Scan(name))
            _starters.Add(word.Id);
    }

    public void AddParticle(string word) => _particles.Add(IdOf(word));

    public void AddCalendarWord(string word) => _calendar.Add(IdOf(word));

    public void AddWeakSurname(string word) => _weak.Add(IdOf(word));

    public bool IsWeak(int word) => _weak.Contains(word);

    public bool IsStarter(int word) => _starters.Contains(word) || _calendar.Contains(word);

    public bool IsStarter(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[48];
        var length = 0;
        foreach (var c in word)
        {
            if (Folding.Fold(c) is not '\0' and var f && char.IsLetterOrDigit(f) && length < folded.Length)
                folded[length++] = f;
        }

        return Lookup.TryGetValue(folded[..length], out var id) && IsStarter(id);
    }

    public bool IsParticle(int word) => _particles.Contains(word);

    public bool IsCalendar(int word) => _calendar.Contains(word);

    private int IdOf(string word) => Scan(word)[0].Id;

    private List<Word> Scan(string name)
    {
        _scratch.Clear();
        WordScanner.Scan(name, new TextSpan(0, name.Length), Lookup, _vocabulary, _scratch);
        return _scratch;
    }
}
