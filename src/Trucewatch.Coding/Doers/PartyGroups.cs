namespace Trucewatch.Coding;

/// <summary>The parties that a sentence names together: "Egypt, Qatar and the United States".</summary>
internal static class PartyGroups
{
    /// <summary>Every group of two or more parties that "and" joins, in reading order.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(SentenceFindings sentence)
    {
        foreach (var first in sentence.Places)
        {
            var group = new List<string>(first.Parties);
            foreach (var place in sentence.Places)
            {
                if (IsJoinedTo(sentence.Context.Tree, place, first))
                    group.AddRange(place.Parties.Where(party => !group.Contains(party)));
            }

            if (group.Count > first.Parties.Count)
                yield return group;
        }
    }

    /// <summary>Whether the place is joined by "and" to the other, directly at its own word or at the word that carries it.</summary>
    public static bool IsJoinedTo(Codebook.SentenceTree tree, PartyPlace place, PartyPlace first) =>
        !ReferenceEquals(place, first)
        && ((tree.Is(place.Named, "conj") && tree[place.Named].Head == first.Named) || (tree.Is(place.Token, "conj") && tree[place.Token].Head == first.Token));
}
