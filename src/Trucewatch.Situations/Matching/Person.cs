namespace Trucewatch.Situations;

/// <summary>A public person with the offices held, over all parties.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    /// <summary>All full names.</summary>
    public List<string> Names { get; } = [name];

    /// <summary>The folders that tell of the person, for namesakes: each is meant in reports of the situations that know him or her.</summary>
    public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

    public List<(Party Party, Term Term)> Terms { get; } = [];

    /// <summary>The party served on the day; without a day the one of the term that ends last.</summary>
    public Party? PartyOn(DateOnly? date)
    {
        if (date is not { } day)
            return LastParty();
        Party? near = null;
        foreach (var (party, term) in Terms)
        {
            if (term.Contains(day))
                return party;
            if (term.IsNear(day))
                near = party;
        }

        return near;
    }

    /// <summary>The party last served before the day; null where there was none.</summary>
    public Party? PartyBefore(DateOnly day)
    {
        Party? last = null;
        var end = DateOnly.MinValue;
        foreach (var (party, term) in Terms)
        {
            if (term.To is { } to && to < day && to >= end)
                (last, end) = (party, to);
        }

        return last;
    }

    public bool ServesOn(DateOnly day) => Terms.Exists(served => served.Term.Contains(day));

    private Party? LastParty()
    {
        Party? last = null;
        var end = DateOnly.MinValue;
        foreach (var (party, term) in Terms)
        {
            if ((term.To ?? DateOnly.MaxValue) >= end)
                (last, end) = (party, term.To ?? DateOnly.MaxValue);
        }

        return last;
    }
}
