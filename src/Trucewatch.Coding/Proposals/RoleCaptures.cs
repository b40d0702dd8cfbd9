using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>Reads the parties that a rule captures.</summary>
internal sealed class RoleCaptures(ActorResolver resolver)
{
    /// <summary>The parties at the first path of the capture that leads to any; empty where none does.</summary>
    public List<string> Parties(SentenceContext context, Discourse discourse, RuleMatch match, string name)
    {
        if (!match.Rule.Captures.TryGetValue(name, out var paths) && !match.Page.Captures.TryGetValue(name, out paths))
            return [];
        var indexes = new List<int>();
        var parties = new List<string>();
        foreach (var path in paths)
        {
            indexes.Clear();
            context.Roles.Follow(match.Index, path, indexes);
            foreach (var party in indexes.Order().SelectMany(index => resolver.Parties(context, discourse, index)).Where(party => !parties.Contains(party)))
                parties.Add(party);
            if (parties.Count > 0)
                break;
        }

        return parties;
    }
}
