namespace Trucewatch.Coding;

/// <summary>Compares lists of parties without making anything: they are asked for every candidate of every doing.</summary>
internal static class PartyLists
{
    /// <summary>Whether the party is in the list.</summary>
    public static bool Has(this IReadOnlyList<string> list, string party)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == party)
                return true;
        }

        return false;
    }

    /// <summary>Whether all parties are in the other list; so are those of an empty one.</summary>
    public static bool AllIn(this IReadOnlyList<string> parties, IReadOnlyList<string> list)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (!list.Has(parties[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether any of the parties is in the other list.</summary>
    public static bool AnyIn(this IReadOnlyList<string> parties, IReadOnlyList<string> list)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (list.Has(parties[i]))
                return true;
        }

        return false;
    }
}
