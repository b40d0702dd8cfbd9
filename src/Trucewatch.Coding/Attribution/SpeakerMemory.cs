namespace Trucewatch.Coding;

/// <summary>Who was named or spoke so far in a report, and by which nouns each may be meant again ("the minister", "the group").</summary>
internal sealed class SpeakerMemory
{
    private readonly List<(Speaker Speaker, int Sentence)> _said = [];
    private List<Entry> _entries = [];

    private enum Sex
    {
        Unknown,
        Female,
        Male,
    }

    /// <summary>Whose words were given last.</summary>
    public Speaker? Last { get; private set; }

    /// <summary>Remembers somebody, or adds to what is known of them, and brings them into focus.</summary>
    /// <param name="speaker">Who.</param>
    /// <param name="nouns">Nouns by which a report may come back to them.</param>
    /// <param name="female">Whether the words tell a woman (true), a man (false) or neither (null).</param>
    /// <param name="description">The further words in which the report describes them: "deputy", "foreign".</param>
    public Speaker Introduce(Speaker speaker, IEnumerable<string> nouns, bool? female, IEnumerable<string>? description = null)
    {
        var entry = _entries.Find(other => other.Speaker.IsPerson == speaker.IsPerson && Same(other.Speaker.Name, speaker.Name));
        if (entry is null)
        {
            entry = new Entry(speaker);
            _entries.Add(entry);
        }
        else
        {
            _entries.Remove(entry);
            _entries.Add(entry);
            if (speaker.Name.Length > entry.Speaker.Name.Length || (entry.Speaker.Party is null && speaker.Party is not null))
                entry.Speaker = speaker with { Name = speaker.Name.Length > entry.Speaker.Name.Length ? speaker.Name : entry.Speaker.Name, Party = speaker.Party ?? entry.Speaker.Party };
        }

        entry.Nouns.UnionWith(nouns);
        entry.Words.UnionWith(description ?? []);
        if (female is { } told)
            entry.Sex = told ? Sex.Female : Sex.Male;
        return entry.Speaker;
    }

    /// <summary>The person last in focus, man or woman, or null.</summary>
    public Speaker? AnyPerson() => _entries.FindLast(entry => entry.Speaker is { IsPerson: true, Anonymous: false } && !entry.IsPlural)?.Speaker;

    /// <summary>The number of the sentence in which somebody's words were given last; -1 where none were.</summary>
    public int LastSentence { get; private set; } = -1;

    /// <summary>Notes who spoke in a sentence.</summary>
    public void Spoke(Speaker speaker, int sentence)
    {
        Last = speaker;
        LastSentence = sentence;
        Focus(speaker);
    }

    /// <summary>Takes back who spoke last, where what was found in a sentence was given up.</summary>
    public void Resume(Speaker? last, int sentence) => (Last, LastSentence) = (last, sentence);

    /// <summary>Writes down whose words the sentence was found to tell.</summary>
    public void WriteDown(Speaker speaker, int sentence) => _said.Add((speaker, sentence));

    /// <summary>Whose words the sentences right before the given one told, the latest first.</summary>
    public IEnumerable<Speaker> Said(int sentence, int atMostBefore)
    {
        for (var i = _said.Count - 1; i >= 0 && _said[i].Sentence >= sentence - atMostBefore; i--)
            yield return _said[i].Speaker;
    }

    /// <summary>How many sentences ago words of theirs were told; -1 where none were.</summary>
    public int Since(string name, int sentence)
    {
        var at = _said.FindLastIndex(one => one.Speaker.Name == name);
        return at < 0 ? -1 : sentence - _said[at].Sentence;
    }

    /// <summary>In how many sentences words of theirs were told.</summary>
    public int Times(string name) => _said.Count(one => one.Speaker.Name == name);

    /// <summary>Whose words were told most often, of several the first; null where nobody's were.</summary>
    public Speaker? Foremost => _said.GroupBy(one => one.Speaker.Name).MaxBy(group => group.Count())?.First().Speaker;

    /// <summary>The named person of the party who is last in focus, or null.</summary>
    public Speaker? PersonOf(string party) => _entries.FindLast(entry => entry.Speaker is { IsPerson: true, Anonymous: false } && !entry.IsPlural && entry.Speaker.Party == party)?.Speaker;

    /// <summary>What is remembered now, for <see cref="Return"/>.</summary>
    public object Keep() => _entries.ConvertAll(entry => entry.Copy());

    /// <summary>Forgets whoever was remembered or brought into focus since.</summary>
    public void Return(object kept) => _entries = (List<Entry>)kept;

    /// <summary>Brings somebody into focus again; one who was not met before is remembered.</summary>
    public void Focus(Speaker speaker)
    {
        var known = _entries.Find(entry => entry.Speaker.Name == speaker.Name) ?? new Entry(speaker);
        _entries.Remove(known);
        _entries.Add(known);
    }

    /// <summary>The person of that full name or surname, or null.</summary>
    public Speaker? Person(string name) => _entries.FindLast(entry => entry.Speaker.IsPerson && !entry.Speaker.Anonymous && Same(entry.Speaker.Name, name))?.Speaker;

    /// <summary>Who "he" or "she" is: the person last in focus who may be one.</summary>
    public Speaker? ByPronoun(bool female)
    {
        var entry = LatestEntry(female);
        if (entry is null)
            return null;
        entry.Sex = female ? Sex.Female : Sex.Male;
        return entry.Speaker;
    }

    /// <summary>The person last in focus who may be "he" or "she"; nothing is learned of their sex.</summary>
    public Speaker? Latest(bool female) => LatestEntry(female)?.Speaker;

    /// <summary>Whether nothing tells that the person is of the other sex.</summary>
    public bool MayBe(Speaker person, bool female) =>
        _entries.FindLast(entry => entry.Speaker.Name == person.Name) is not { } entry || entry.Sex != (female ? Sex.Male : Sex.Female);

    /// <summary>Who "it" is: the institution last in focus; who "they" are: the people or institution last in focus.</summary>
    public Speaker? Institution(bool plural) =>
        Last is { IsPerson: false, IsDocument: false } || (plural && Last is { IsPlural: true }) ? Last : _entries.FindLast(entry => (!entry.Speaker.IsPerson && !entry.Speaker.IsDocument) || (plural && entry.IsPlural))?.Speaker;

    /// <summary>Who is meant by a noun with "the" before it, of the given party where one is told: the one last in focus who was spoken of by it.</summary>
    public Speaker? ByNoun(string noun, string? party, bool plural) =>
        _entries.FindLast(entry => entry.Nouns.Contains(noun) && (!plural || entry.IsPlural || !entry.Speaker.IsPerson) && (party is null || entry.Speaker.Party is null || entry.Speaker.Party == party))?.Speaker;

    /// <summary>
    /// Which named person a description means ("the US secretary of state", "Israel's foreign minister"): the one last in focus of whom all
    /// its words were told, of the party told; null where none fits.
    /// </summary>
    public Speaker? ByDescription(string noun, IReadOnlyCollection<string> modifiers, string? party) =>
        _entries.FindLast(entry => entry.Speaker is { IsPerson: true, Anonymous: false }
            && entry.Nouns.Contains(noun)
            && modifiers.All(word => entry.Words.Contains(word) || entry.Nouns.Contains(word))
            && (party is null || (entry.Speaker.Party is null ? modifiers.Count > 0 : entry.Speaker.Party == party)))?.Speaker;

    private Entry? LatestEntry(bool female) => _entries.FindLast(candidate => candidate.Speaker.IsPerson && !candidate.IsPlural && candidate.Sex != (female ? Sex.Male : Sex.Female));

    private static bool Same(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return true;
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        return longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase) && longer[longer.Length - shorter.Length - 1] is ' ' or '-';
    }

    private sealed class Entry(Speaker speaker)
    {
        public Speaker Speaker { get; set; } = speaker;

        public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public Sex Sex { get; set; }

        public bool IsPlural => Speaker.IsPlural;

        public Entry Copy()
        {
            var copy = new Entry(Speaker) { Sex = Sex };
            copy.Nouns.UnionWith(Nouns);
            copy.Words.UnionWith(Words);
            return copy;
        }
    }
}
