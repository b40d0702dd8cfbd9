namespace Trucewatch.Coding;

/// <summary>Who a whole report speaks of, how often, and what its sentences say that each does and suffers.</summary>
internal sealed class ReportParties
{
    private const int MostOthers = 8;

    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly List<string> _ranked;
    private readonly Dictionary<(string Type, bool IsDoer), Dictionary<string, int>> _roles = [];

    /// <summary>Counts over all sentences of a report.</summary>
    public ReportParties(IReadOnlyList<SentenceFindings> sentences)
    {
        Known = DoerInference.Known(sentences);
        var order = new List<string>();
        foreach (var party in sentences.SelectMany(sentence => sentence.Places).Where(place => place.Form is not PartyForm.Pronoun).SelectMany(place => place.Parties))
        {
            if (!_mentions.TryGetValue(party, out var times))
                order.Add(party);
            _mentions[party] = times + 1;
        }

        // Sorting is stable: of parties named equally often, the first named comes first.
        _ranked = [.. order.OrderByDescending(party => _mentions[party])];
        foreach (var finding in sentences.SelectMany(sentence => sentence.Events))
        {
            Count(finding.Type, isDoer: true, finding.By);
            Count(finding.Type, isDoer: false, finding.To);
        }

        Told = [.. _roles.Select(role => new ToldRole(role.Key.Type, role.Key.IsDoer, role.Value, role.Value.Values.Max()))];
        var doings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (party, times) in _roles.Values.SelectMany(counts => counts))
            doings[party] = doings.GetValueOrDefault(party) + times;
        Sides = [.. order.Where(doings.ContainsKey).OrderByDescending(party => doings[party]).Take(2)];
    }

    /// <summary>The two parties of which the sentences tell most doings, done or suffered, the foremost first; fewer where no more are told of.</summary>
    public List<string> Sides { get; }

    /// <summary>The doers that the sentences tell, by the type of what they do.</summary>
    public ILookup<string, KnownDoer> Known { get; }

    /// <summary>The parties of which the report speaks most, the most often named first.</summary>
    public IEnumerable<string> Foremost => _ranked.Take(MostOthers);

    /// <summary>The place of the party among all by how often it is named, from 0; a large number for one that is not named.</summary>
    public int RankOf(string party) => _ranked.IndexOf(party) is var at and >= 0 ? at : int.MaxValue;

    /// <summary>How often the party is told to do, or to suffer, doings of the type.</summary>
    public int Times(string type, bool isDoer, string party) =>
        _roles.TryGetValue((type, isDoer), out var counts) ? counts.GetValueOrDefault(party) : 0;

    /// <summary>Whether somebody is told to be the doer, or the one to whom it is done, of the type.</summary>
    public bool Tells(string type, bool isDoer) => _roles.ContainsKey((type, isDoer));

    /// <summary>The types of which somebody is told to be the doer, or the one to whom it is done.</summary>
    public IReadOnlyList<ToldRole> Told { get; }

    private void Count(string type, bool isDoer, IReadOnlyList<string> parties)
    {
        if (parties.Count == 0)
            return;
        if (!_roles.TryGetValue((type, isDoer), out var counts))
            _roles[(type, isDoer)] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var party in parties)
            counts[party] = counts.GetValueOrDefault(party) + 1;
    }
}
