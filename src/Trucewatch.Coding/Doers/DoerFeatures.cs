using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>
/// What speaks for and against a candidate: how it stands to the doing's word in the tree and in the roles that rules use, who speaks, and what the report
/// tells of it elsewhere. No name of a party, person or place is among the features, and nothing that tells a state from an armed group, so that exchanged
/// parties get exchanged doings.
/// </summary>
internal sealed partial class DoerFeatures(IReadOnlyList<SentenceFindings> sentences, int number, EventFinding finding, ReportParties report)
{
    private const int LongestPath = 4;
    private static readonly string[] Roles = ["subject", "object", "owner", "by", "of", "from", "against", "on", "to", "with", "between", "modifier"];

    private readonly SentenceFindings _sentence = sentences[number];
    private readonly SentenceTree _tree = sentences[number].Context.Tree;
    private readonly string _type = finding.Type;
    private readonly int _at = finding.Match.Index;
    private readonly IReadOnlyList<string> _inferred = finding.By.Count > 0 ? [] : DoerInference.Complete(finding, number, report.Known).By;
    private readonly Dictionary<string, List<int>> _roles = RolesOf(sentences[number].Context.Roles, finding.Match.Index);

    /// <summary>Fills in the features of the candidate.</summary>
    public void Fill(DoerCandidate candidate)
    {
        var features = candidate.Features;
        features.Clear();
        if (candidate.Parties.Count == 0)
        {
            Nobody(features);
            return;
        }

        var size = candidate.Parties.Count == 1 ? "one" : "several";
        Both(features, "size", size);
        // "Civilians", "hostages", "mediators" are no names.
        foreach (var label in candidate.Parties.Where(party => char.IsLower(party[0])))
            features.Add("label", _type, label);
        Captured(features, candidate);
        foreach (var place in _sentence.Places)
        {
            if (place.Parties.AnyIn(candidate.Parties))
                Place(features, candidate, place, size);
        }

        if (!candidate.IsInSentence)
            Both(features, "absent", size);
        Speech(features, candidate);
        Elsewhere(features, candidate);
        Beside(features, candidate);
        Ground(features, candidate);
        Sides(features, candidate, candidate.IsInSentence ? "here" : "absent");
    }

    private void Nobody(FeatureSet features)
    {
        Both(features, "nobody");
        features.Add("nobody-word", _type, NamelessWord.OrName(_sentence.Context, _at));
        features.Add("nobody-tag", _type, _tree[_at].Xpos);
        Both(features, "nobody-status", finding.Status.ToString());
        Both(features, "nobody-captured", finding.ByWay);
        Both(features, "nobody-relation", _tree[_at].Relation);
        Both(features, "nobody-passive", _tree.IsPassive(_at) ? "1" : "0");
        Both(features, "nobody-places", Count(_sentence.Places.Count));
        Both(features, "nobody-known", report.Tells(_type, isDoer: true) ? "1" : "0");
    }

    private void Captured(FeatureSet features, DoerCandidate candidate)
    {
        if (finding.By.Count > 0)
        {
            var shared = finding.By.Count(candidate.Parties.Contains);
            var how = shared == finding.By.Count && shared == candidate.Parties.Count ? "all" : shared > 0 ? "some" : "none";
            Both(features, "captured", how, finding.ByWay);
            Both(features, "captured-any", how);
            features.Add("captured-tag", how, finding.ByWay, _tree[_at].Xpos);
            if (how == "all" && finding.ByWords.Count > 0)
            {
                Both(features, "captured-word", TreeWords.How(_tree, finding.ByWords[0]));
                Both(features, "captured-far", finding.ByWay, Distance(finding.ByWords[0]));
            }
        }
        else
        {
            var how = _inferred.Count == 0 ? "nobody"
                : candidate.Parties.Count == _inferred.Count && _inferred.AllIn(candidate.Parties) ? "all"
                : _inferred.AnyIn(candidate.Parties) ? "some" : "none";
            Both(features, "inferred", how);
            Both(features, "inferred-where", how, candidate.IsInSentence ? "here" : "absent");
            Both(features, "uncaptured", _tree[_at].Upos.ToString());
        }

        if (candidate.Parties.AnyIn(finding.To))
            Both(features, "is-to");
    }

    private void Place(FeatureSet features, DoerCandidate candidate, PartyPlace place, string size)
    {
        var form = place.Form.ToString();
        var covers = place.Parties.Count == candidate.Parties.Count ? "whole" : place.Parties.Count > candidate.Parties.Count ? "part" : "member";
        if (covers == "member")
        {
            // Of several joined by "and" the first stands for all.
            if (_sentence.Places.Any(other => PartyGroups.IsJoinedTo(_tree, place, other) && other.Parties.AllIn(candidate.Parties)))
                return;
        }
        else if (covers == "whole" && candidate.Parties.Count == 1 && _sentence.Places.Any(other =>
            PartyGroups.IsJoinedTo(_tree, place, other) || PartyGroups.IsJoinedTo(_tree, other, place)))
        {
            Both(features, "one-of-several");
        }

        var of = place.IsOfPeople ? "people" : place.Token == place.Named ? "self" : "carried";
        features.Add("form", form, covers, of);
        features.Add("form", form, covers, of, _type);
        var path = Path(place.Token);
        Both(features, "path", path, of);
        features.Add("path-tag", _tree[_at].Xpos, path, of);
        features.Add("path-word", NamelessWord.OrName(_sentence.Context, _at), _type, path);
        var any = false;
        foreach (var role in Roles)
        {
            if (!_roles[role].Contains(place.Token) && !_roles[role].Contains(place.Named))
                continue;
            any = true;
            Both(features, "role", role, of);
            features.Add("role-word", _type, NamelessWord.OrName(_sentence.Context, _at), role);
            features.Add("role-form", role, form, covers);
            features.Add("role-size", _type, role, size);
        }

        if (!any)
            Both(features, "no-role", of);
        Both(features, "relation", TreeWords.How(_tree, place.Token), of);
        Both(features, "distance", Distance(place.Token), of);
        features.Add("carrier", _type, of == "self" ? form : NamelessWord.OrName(_sentence.Context, place.Token));
        if (of != "self")
            features.Add("carrier-role", _type, NamelessWord.OrName(_sentence.Context, place.Token), any ? "role" : "none");
        var top = Meeting(place.Token);
        if (top >= 0 && top != _at)
        {
            features.Add("meeting", _type, NamelessWord.OrName(_sentence.Context, top), Down(place.Token, top));
            features.Add("meeting-any", NamelessWord.OrName(_sentence.Context, top), Down(place.Token, top), Down(_at, top));
        }

        Clause(features, place);
        if (_sentence.Context.IsQuoted(_at))
            Both(features, "quoted", _sentence.Context.IsQuoted(place.Token) ? "in" : "out", of);
        if (ReferenceEquals(place, _sentence.Places[0]))
            Both(features, "first");
        if (IsNearest(place))
            Both(features, "nearest", place.Named < _at ? "before" : "after", of);
    }

    private void Speech(FeatureSet features, DoerCandidate candidate)
    {
        var span = _tree[_at].Span;
        foreach (var statement in _sentence.Statements)
        {
            if (!candidate.Parties.Contains(statement.Speaker.Party ?? statement.Speaker.Name))
                continue;
            var how = statement.Verb == _at ? "act" : statement.Says.Contains(span) ? statement.Direct ? "direct" : "indirect" : "outside";
            Both(features, "speaker", how, finding.Status.ToString());
            Both(features, "speaker-how", how);
            Both(features, "speaker-captured", how, finding.ByWay);
        }

        if (number > 0 && sentences[number - 1].Statements.Any(statement => candidate.Parties.Contains(statement.Speaker.Party ?? statement.Speaker.Name)))
            Both(features, "last-speaker");
    }

    private void Elsewhere(FeatureSet features, DoerCandidate candidate)
    {
        var where = candidate.IsInSentence ? "here" : "absent";
        var first = candidate.Parties[0];
        Both(features, "rank", Count(Math.Min(9, candidate.Parties.Max(report.RankOf))), where);
        Both(features, "rank-size", Count(Math.Min(9, candidate.Parties.Max(report.RankOf))), candidate.Parties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var role in report.Told)
        {
            if (role.AreMain(candidate.Parties))
            {
                features.Add("main", role.IsDoer ? "by" : "to", role.Type, _type);
                features.Add("main-where", role.IsDoer ? "by" : "to", role.Type, _type, where);
            }
        }

        var own = finding.By.Has(first) ? 1 : 0;
        var times = report.Times(_type, isDoer: true, first) - own;
        Both(features, "does", Count(Math.Max(0, times)), where);
        Both(features, "suffers", Count(report.Times(_type, isDoer: false, first)), where);
        for (var back = 1; back <= 2 && number - back >= 0; back++)
        {
            var before = sentences[number - back];
            var (any, same, named) = (false, false, false);
            foreach (var other in before.Events)
            {
                if (candidate.Parties.AllIn(other.By))
                    (any, same) = (true, same || other.Type == _type);
            }

            foreach (var place in before.Places)
                named |= candidate.Parties.AllIn(place.Parties);
            if (same)
                Both(features, "before-same", Count(back));
            if (any)
                Both(features, "before-any", Count(back), where);
            if (named)
                Both(features, "before-named", Count(back), where);
        }
    }

    /// <summary>What the same sentence says that the candidate does or suffers besides.</summary>
    private void Beside(FeatureSet features, DoerCandidate candidate)
    {
        foreach (var other in _sentence.Events)
        {
            if (ReferenceEquals(other, finding))
                continue;
            var how = other.Match.Index == _at ? "same" : _tree.IsUnder(_at, other.Match.Index) ? "above" : _tree.IsUnder(other.Match.Index, _at) ? "below" : "beside";
            if (candidate.Parties.AllIn(other.By))
            {
                features.Add("by-beside", _type, other.Type, how);
                Both(features, "by-beside-any", how);
                features.Add("by-beside-status", _type, other.Type, finding.Status.ToString());
            }

            if (candidate.Parties.AllIn(other.To))
            {
                features.Add("to-beside", _type, other.Type, how);
                Both(features, "to-beside-any", how);
                features.Add("to-beside-status", _type, other.Type, finding.Status.ToString());
            }
        }
    }

    private void Both(FeatureSet features, string name, string a = "", string b = "")
    {
        features.Add(name, a, b);
        features.Add(name, a, b, _type);
    }

    private string Path(int index)
    {
        var top = Meeting(index);
        return top < 0 ? "none" : "^" + Up(top) + "|" + Down(index, top);
    }

    private string Up(int top)
    {
        var path = "";
        var steps = 0;
        for (var i = _at; i != top; i = _tree[i].Head)
        {
            if (++steps > LongestPath)
                return "far";
            path += _tree[i].Relation + "^";
        }

        return path;
    }

    private string Down(int index, int top)
    {
        var path = "";
        var steps = 0;
        for (var i = index; i != top; i = _tree[i].Head)
        {
            if (++steps > LongestPath)
                return "far";
            path = (steps == 1 ? TreeWords.How(_tree, i) : _tree[i].Relation) + "_" + path;
        }

        return path;
    }

    /// <summary>The lowest word that both the doing's word and the given one stand under; -1 in a broken tree.</summary>
    private int Meeting(int index)
    {
        for (var i = index; i >= 0; i = _tree[i].Head)
        {
            if (_tree.IsUnder(_at, i))
                return i;
        }

        return -1;
    }

    private string Distance(int index)
    {
        var away = Math.Abs(index - _at);
        return (index < _at ? "-" : "+") + (away <= 1 ? "1" : away <= 3 ? "3" : away <= 6 ? "6" : away <= 12 ? "12" : "more");
    }

    private bool IsNearest(PartyPlace place) =>
        !_sentence.Places.Any(other => other.Named < _at == place.Named < _at && Math.Abs(other.Named - _at) < Math.Abs(place.Named - _at));

    private static string Count(int value) => value switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", _ => "more" };

    private static Dictionary<string, List<int>> RolesOf(RoleFinder finder, int index)
    {
        var result = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var role in Roles)
            finder.Find(index, role, result[role] = []);
        return result;
    }
}
