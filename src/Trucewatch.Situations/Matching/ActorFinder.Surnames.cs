namespace Trucewatch.Situations;

/// <content>Surnames alone: whose they are, and when they are nobody's we know.</content>
internal sealed partial class ActorFinder
{
    private Segment? ChooseSurname(List<Person> candidates, int first, int count)
    {
        var person = candidates.Find(candidate => candidate.Names.Exists(name => _text.Contains(name, StringComparison.Ordinal)));
        if (person is null)
        {
            if (IsWeak(first, count) || HasForeignNeighbour(first, count) || IsIntroducedAsSomebodyElse(first, count))
                return null;
            person = TheOneInOffice(candidates);
        }

        if (person is null)
            return null;
        var use = new NameUse(Party: null, ActorForm.Person, ActorKind.Person, person, IsSurname: true);
        return new Segment(first, count, use, person.PartyOn(_date));
    }

    /// <summary>A given name or common word is a surname only where the full name is told.</summary>
    private bool IsWeak(int first, int count) => count == 1 && _names.IsWeak(_words[first].Id);

    private Person? TheOneInOffice(List<Person> candidates)
    {
        var serving = _date is { } day ? candidates.FindAll(candidate => candidate.ServesOn(day)) : candidates;
        if (serving.Count == 0)
            serving = candidates.FindAll(candidate => candidate.PartyOn(_date) is not null);
        if (serving.Count == 0)
            return null;
        var party = serving[0].PartyOn(_date);
        return serving.TrueForAll(candidate => candidate.PartyOn(_date) == party) ? serving[0] : null;
    }

    /// <summary>"Javed Ali" is no "Ali", and "Sharif Hassan" no "Sharif": a capitalised word that is no name or title of ours makes another person's name.</summary>
    private bool HasForeignNeighbour(int first, int count)
    {
        if (first > 0 && _words[first].Gap == Gap.None && IsForeignName(first - 1))
            return true;
        var next = first + count;
        return next < _words.Count && _words[next].Gap == Gap.None && !_words[next].Hyphen && IsForeignName(next);
    }

    private bool IsForeignName(int index)
    {
        var word = _words[index];
        if (word.Case == LetterCase.Lower || char.IsDigit(_text[word.Start]))
            return false;
        return word.Id < 0 || (!_names.IsStarter(word.Id) && !_names.IsParticle(word.Id));
    }

    /// <summary>Whether the report's first use of the surname stands behind a first name that is not known to us.</summary>
    private bool IsIntroducedAsSomebodyElse(int first, int count)
    {
        var surname = SpanOf(first, first + count).In(_text);
        var at = _text.AsSpan(0, _words[first].Start).IndexOf(surname, StringComparison.Ordinal);
        if (at < 2 || _text[at - 1] != ' ' || !char.IsLetter(_text[at - 2]))
            return false;
        var start = at - 1;
        while (start > 0 && (char.IsLetter(_text[start - 1]) || _text[start - 1] is '-' or '\'' or '’'))
            start--;
        var before = _text.AsSpan(start, at - 1 - start);
        return before.Length > 0 && char.IsUpper(before[0]) && !_names.IsStarter(before);
    }
}
