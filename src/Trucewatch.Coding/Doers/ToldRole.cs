namespace Trucewatch.Coding;

/// <summary>Who is told to do doings of a type in a report, or to suffer them.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsDoer">Whether they do it.</param>
/// <param name="Times">How often each is told to.</param>
/// <param name="Most">The most often that anybody is.</param>
internal sealed record ToldRole(string Type, bool IsDoer, IReadOnlyDictionary<string, int> Times, int Most)
{
    /// <summary>Whether nobody is told more often than any of these parties.</summary>
    public bool AreMain(IReadOnlyList<string> parties)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (!Times.TryGetValue(parties[i], out var times) || times != Most)
                return false;
        }

        return true;
    }
}
