using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <content>Where it is done, between whom the report's events are, and whose clause the doing's word stands in.</content>
internal sealed partial class DoerFeatures
{
    private const int DeepestClause = 5;

    /// <summary>Whether it is done on the candidate's own ground: few parties bomb their own towns, and most flee from them.</summary>
    private void Ground(FeatureSet features, DoerCandidate candidate)
    {
        foreach (var place in _sentence.Context.Places)
        {
            if (place.Place.Country is not { } country || _sentence.Context.HeadOf(place.Span) is not (var head and >= 0))
                continue;
            var own = candidate.Parties.Has(country) || candidate.Parties.Has(place.Name) ? "own" : "other";
            var where = _tree.IsUnder(head, _at) ? "under" : Meeting(head) == _at ? "beside" : "elsewhere";
            Both(features, "ground", own, where);
        }
    }

    /// <summary>Whether the candidate is one of the two of whom the report tells most doings, and where the other one stands.</summary>
    private void Sides(FeatureSet features, DoerCandidate candidate, string where)
    {
        var sides = report.Sides;
        if (sides.Count < 2)
            return;
        var at = candidate.Parties.Count == 1 ? sides.IndexOf(candidate.Parties[0]) : candidate.Parties.Count(sides.Contains) == 2 ? 2 : -1;
        Both(features, "side", Count(at < 0 ? 3 : at), where);
        if (at is not (0 or 1))
            return;
        var other = sides[1 - at];
        var how = finding.To.Has(other) ? "to" : finding.By.Has(other) ? "by" : "";
        foreach (var place in _sentence.Places)
        {
            if (how.Length == 0 && place.Parties.Has(other))
                how = place.Token < _at ? "before" : "after";
        }

        Both(features, "other-side", how.Length == 0 ? "absent" : how, where);
    }

    /// <summary>The subject of the nearest clause above that has one, and of the one above that.</summary>
    private void Clause(FeatureSet features, PartyPlace place)
    {
        var level = 0;
        for (int i = _at, steps = 0; i >= 0 && steps < DeepestClause; i = _tree[i].Head, steps++)
        {
            foreach (var child in _tree.Children(i))
            {
                if (!_tree.Is(child, "nsubj"))
                    continue;
                if (child == place.Token || child == place.Named || (_tree.Is(place.Token, "conj") && _tree[place.Token].Head == child))
                {
                    var kind = _tree.IsPassive(i) ? "passive" : "active";
                    Both(features, "clause-subject", Count(level), kind);
                    Both(features, "clause-word", Count(level), _tree[i].Upos is Upos.Verb ? NamelessWord.OrName(_sentence.Context, i) : "noun");
                }

                level++;
            }
        }
    }
}
