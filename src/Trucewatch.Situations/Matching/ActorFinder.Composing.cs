namespace Trucewatch.Situations;

/// <content>What neighbouring names and titles make together: "Israeli" + "prime minister" + "Benjamin Netanyahu" is one mention.</content>
internal sealed partial class ActorFinder
{
    private void Compose()
    {
        for (var i = 0; i < _segments.Count;)
            i = _segments[i].Class == WordClass.None ? ComposeFromActor(i) : ComposeFromTitle(i);
    }

    /// <summary>An actor, perhaps with titles and a person behind it; gives the index of the next segment to look at.</summary>
    private int ComposeFromActor(int index, int? former = null)
    {
        var owner = _segments[index];
        if (IsAppositionOf(index))
            return index + 1;
        var titles = TitlesFrom(index + 1, owner.Next, joined: true);
        titles = titles with { IsFormer = titles.IsFormer || former is not null };
        var first = former ?? owner.First;
        if (titles.Head is WordClass.None or WordClass.Modifier || owner.Party is null)
        {
            AddActor(owner);
            return index + 1;
        }

        var end = _segments[titles.Next - 1].Next;
        if (_segments[index + 1].Class == WordClass.Irregulars && owner.Party.Kind == ActorKind.State && owner.Use.Person is null && PersonBehind(titles, end) is null)
        {
            AddCollective(_segments[index + 1], owner.First, end);
            return titles.Next;
        }

        var isPossessivePerson = owner.Use.Person is not null && _words[owner.Next].Gap == Gap.Possessive;
        var isPerson = owner.Use.Person is not null && !isPossessivePerson;
        if (isPerson)
        {
            // "Netanyahu spokesman" is an office of the same party; what follows a person without 's is otherwise no part of the name.
            AddActor(owner);
            return index + 1;
        }

        if (titles.Next < _segments.Count && PersonBehind(titles, end) is { } person)
        {
            if (isPossessivePerson || (person.Party is not null && person.Party != owner.Party))
            {
                AddActor(owner);
                AddPerson(person, titles.First, titles.IsFormer, person.Party ?? owner.Party);
            }
            else
            {
                AddPerson(person, first, titles.IsFormer, person.Party ?? (titles.IsFormer ? null : owner.Party));
            }

            return titles.Next + 1;
        }

        AddTitled(owner, titles, first, end);
        return titles.Next;
    }

    private void AddTitled(Segment owner, TitleRun titles, int first, int end)
    {
        var party = owner.Party!;
        var (form, kind) = titles.Head switch
        {
            WordClass.Force or WordClass.Irregulars => (ActorForm.Body, party.Kind == ActorKind.State ? ActorKind.StateForce : party.Kind),
            WordClass.Body => (ActorForm.Body, party.Kind),
            _ => (ActorForm.Office, party.Kind),
        };
        var name = titles.Head == WordClass.Office ? UnknownNameAt(end) : 0;
        var span = SpanOf(first, end + name);
        var personName = name > 0 ? SpanOf(end, end + name).Of(_text) : null;
        _mentions.Add(new ActorMention(span, party.Name, name > 0 ? ActorForm.Person : form, kind, personName, NamesWholeParty: false)
        {
            IsFormer = titles.IsFormer,
            Folder = party.Folder,
        });
    }

    /// <summary>Titles without an actor before them: they count where a person follows, or "of" and an actor.</summary>
    private int ComposeFromTitle(int index)
    {
        var titles = TitlesFrom(index, _segments[index].First, joined: false);
        var end = _segments[titles.Next - 1].Next;
        if (titles is { IsFormer: true, Head: WordClass.None } && titles.Next < _segments.Count && _segments[titles.Next].First == end && _words[end].Gap == Gap.None)
            return ComposeFromActor(titles.Next, titles.First);
        if (titles.Next < _segments.Count && PersonBehind(titles, end) is { } person)
        {
            AddPerson(person, titles.First, titles.IsFormer, person.Party);
            return titles.Next + 1;
        }

        if (titles.Next < _segments.Count && titles.Head != WordClass.Modifier && OwnerAfterOf(_segments[titles.Next], end) is { } owner)
        {
            var party = owner.Party!;
            if (titles.Head == WordClass.Irregulars && party.Kind == ActorKind.State)
            {
                AddCollective(_segments[titles.Next - 1], titles.First, end);
                return titles.Next;
            }

            var isOffice = titles.Head is WordClass.Office or WordClass.Officials;
            var kind = titles.Head == WordClass.Force && party.Kind == ActorKind.State ? ActorKind.StateForce : party.Kind;
            var form = isOffice ? ActorForm.Office : ActorForm.Body;
            _mentions.Add(new ActorMention(SpanOf(titles.First, owner.Next), party.Name, form, kind, PersonName: null, NamesWholeParty: false)
            {
                IsFormer = titles.IsFormer,
                Folder = party.Folder,
            });
            return titles.Next + 1;
        }

        AddCollective(_segments[titles.Next - 1], titles.First, end);
        return titles.Next;
    }

    /// <summary>"Rebels" that are nobody's named are a collective of their own.</summary>
    private void AddCollective(Segment segment, int first, int next)
    {
        if (segment.Collective is not { Party: { } party } use)
            return;
        _mentions.Add(new ActorMention(SpanOf(first, next), party.Name, use.Form, use.Kind, PersonName: null, NamesWholeParty: true) { Folder = party.Folder });
    }

    /// <summary>"The rights group Amnesty International" names one actor, by its name.</summary>
    private bool IsAppositionOf(int index)
    {
        if (_segments[index].Use.Form != ActorForm.Collective || index + 1 >= _segments.Count)
            return false;
        var next = _segments[index + 1];
        return next.First == _segments[index].Next && _words[next.First].Gap == Gap.None
            && next is { Class: WordClass.None, Use.Form: ActorForm.Name, Party.Kind: not (ActorKind.State or ActorKind.Collective) };
    }

    private Segment? OwnerAfterOf(Segment owner, int end)
    {
        if (owner.Class != WordClass.None || owner.Party is null || owner.Use.Person is not null || owner.Use.Form == ActorForm.Demonym)
            return null;
        var between = owner.First - end;
        if (between is not (1 or 2) || _words[end].Id != _names.Of || _words[end].Gap != Gap.None || _words[end + 1].Gap != Gap.None)
            return null;
        return between == 1 || (_words[end + 1].Id == _names.The && _words[end + 2].Gap == Gap.None) ? owner : null;
    }

    private Segment? PersonBehind(TitleRun titles, int end)
    {
        if (titles.Next >= _segments.Count || titles.Head is not (WordClass.Office or WordClass.Modifier or WordClass.Body))
            return null;
        var segment = _segments[titles.Next];
        return segment.Use.Person is not null && segment.First == end && _words[end].Gap == Gap.None ? segment : null;
    }

    /// <summary>The run of titles that begins at the segment, if that stands at the word; where it must be joined to the word before, no break lies between.</summary>
    private TitleRun TitlesFrom(int index, int word, bool joined)
    {
        var first = word;
        var next = index;
        var head = WordClass.None;
        var isFormer = false;
        while (next < _segments.Count && _segments[next].Class != WordClass.None && _segments[next].First == word)
        {
            if ((joined || next > index) && _words[word].Gap == Gap.Break)
                break;
            var its = _segments[next].Class;
            if (its == WordClass.Former)
                isFormer = true;
            else if (its != WordClass.Modifier || head == WordClass.None)
                head = its;
            word = _segments[next].Next;
            next++;
        }

        return new TitleRun(first, next, head, isFormer);
    }

    /// <summary>How many capitalised words stand there as the name of a person not in the data.</summary>
    private int UnknownNameAt(int first)
    {
        var count = 0;
        var capitals = 0;
        var segment = _segments.FindIndex(known => known.First >= first);
        while (first + count < _words.Count && count < 5 && _words[first + count] is { Gap: Gap.None } word)
        {
            var isKnown = segment >= 0 && _segments[segment].First == first + count;
            var isCapital = word.Case != LetterCase.Lower && char.IsLetter(_text[word.Start]);
            var isParticle = word.Id >= 0 && _names.IsParticle(word.Id);
            if (isKnown || (!isCapital && !isParticle) || (word.Id >= 0 && _names.IsCalendar(word.Id)))
                break;
            count++;
            if (isCapital)
                capitals = count;
        }

        return capitals;
    }

    private void AddActor(Segment actor)
    {
        if (actor.Use.Person is not null)
        {
            AddPerson(actor, actor.First, isFormer: false, actor.Party);
            return;
        }

        if (actor.Party is not { } party)
            return;
        var form = actor.Use.Form;
        var whole = form is ActorForm.Name or ActorForm.Metonym or ActorForm.Collective || party.Kind == ActorKind.Person;
        var name = party.Kind == ActorKind.Person ? party.Name : null;
        _mentions.Add(new ActorMention(SpanOf(actor.First, actor.Next), party.Name, form, actor.Use.Kind, name, whole) { Folder = party.Folder });
    }

    private void AddPerson(Segment segment, int first, bool isFormer, Party? party)
    {
        var person = segment.Use.Person!;
        var former = _date is { } day && (isFormer || party is null) ? person.PartyBefore(day) : null;
        if (isFormer && (_date is null || !person.ServesOn(_date.Value)))
            party = null;
        _mentions.Add(new ActorMention(
            SpanOf(first, segment.Next), party?.Name ?? person.Name, ActorForm.Person, party?.Kind ?? ActorKind.Person, person.Name, NamesWholeParty: false)
        {
            IsFormer = party is null || isFormer,
            FormerParty = former?.Name,
            Folder = (party ?? former)?.Folder ?? "world",
        });
    }

    private readonly record struct TitleRun(int First, int Next, WordClass Head, bool IsFormer);
}
