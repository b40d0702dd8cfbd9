namespace Trucewatch.Situations;

/// <summary>Puts a report under situations by the actors and places it names.</summary>
internal sealed class SituationScorer(IReadOnlyList<Situation> situations)
{
    // What is named in the first fifth of a report is what it is about; background comes later.
    private const int LeadPart = 5;
    private const double LeadWeight = 2.0;
    private const double LeastShare = 0.3;
    private const double LeastScore = 2.0;

    public IReadOnlyList<string> Score(int textLength, IReadOnlyList<ActorMention> actors, IReadOnlyList<PlaceMention> places)
    {
        var lead = textLength / LeadPart;
        // By folder and by party or country: how often each name is told, the lead counted more.
        var local = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var world = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var actor in actors)
            Count(actor.Folder, actor.Party, actor.Span.Start);
        foreach (var place in places)
        {
            // A country is found as an actor as well; it is counted once, as such.
            if (place.Kind != PlaceKind.Country)
                Count(place.Place.Folder, place.Place.Folder == "world" ? place.Place.Country ?? place.Name : place.Name, place.Span.Start);
        }

        void Count(string folder, string name, int at)
        {
            var names = world;
            if (folder != "world" && !local.TryGetValue(folder, out names!))
                local.Add(folder, names = new(StringComparer.Ordinal));
            names[name] = names.GetValueOrDefault(name) + (at < lead ? LeadWeight : 1);
        }

        var scores = new List<(string Id, double Score)>();
        foreach (var situation in situations)
        {
            var its = 0.0;
            foreach (var (_, count) in local.GetValueOrDefault(situation.Id) ?? [])
                its += Weigh(count);
            foreach (var country in situation.Countries)
                its += Weigh(world.GetValueOrDefault(country));
            var others = 0.0;
            foreach (var party in situation.Parties)
                others += situation.Countries.Contains(party, StringComparer.Ordinal) ? 0 : Weigh(world.GetValueOrDefault(party));
            var score = its + Math.Min(its, 0.5 * others);
            if (score >= LeastScore)
                scores.Add((situation.Id, score));
        }

        scores.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Id, b.Id));
        return scores.Count == 0 ? [] : scores.TakeWhile(entry => entry.Score >= LeastShare * scores[0].Score).Select(entry => entry.Id).ToArray();
    }

    private static double Weigh(double count) => count <= 0 ? 0 : Math.Log2(1 + count);
}
