using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>What a stance is called by who takes it: a side that welcomes an offer takes it, a third party that approves of it backs it.</summary>
/// <param name="OfSides">The stance of a side to the conflict, by the stance that its words give: a page's <c>side</c>.</param>
/// <param name="OfThirds">The stance of anybody else: a page's <c>third</c>.</param>
internal sealed record StanceRoles(IReadOnlyDictionary<string, string> OfSides, IReadOnlyDictionary<string, string> OfThirds)
{
    /// <summary>Reads the roles from the heads of the stance pages.</summary>
    public static StanceRoles From(IEnumerable<CodebookPage> pages)
    {
        var stances = pages.Where(page => page.Kind is PageKind.Stance).ToList();
        Dictionary<string, string> By(string attribute) =>
            stances.Where(page => page.Attributes.ContainsKey(attribute)).ToDictionary(page => page.Id, page => page.Attributes[attribute], StringComparer.Ordinal);
        return new StanceRoles(By("side"), By("third"));
    }

    /// <summary>The stance of the actor; a side is one of the two parties that the report speaks of most, and one of its situation's where those are known.</summary>
    public string StanceOf(StanceCue cue, Discourse discourse, IReadOnlyList<string> sides)
    {
        var isOfSituation = sides.Count == 0 || sides.Contains(cue.Actor, StringComparer.Ordinal);
        if (!isOfSituation || discourse.Principals.FirstOrDefault(party => party.Name == cue.Actor) is not { } side)
            return OfThirds.GetValueOrDefault(cue.Stance, cue.Stance);
        // Whom the report names but once may be anybody; a name of two words counts twice.
        return side.Times > 2 ? OfSides.GetValueOrDefault(cue.Stance, cue.Stance) : cue.Stance;
    }
}
