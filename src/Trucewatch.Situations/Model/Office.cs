namespace Trucewatch.Situations;

/// <summary>An office of a party and who held it.</summary>
/// <param name="Titles">Its titles, the usual one first.</param>
/// <param name="Holders">Those who held it, in the order of the data.</param>
public sealed record Office(IReadOnlyList<string> Titles, IReadOnlyList<Holder> Holders)
{
    /// <summary>Those in office on the day.</summary>
    public IEnumerable<Holder> On(DateOnly day) => Holders.Where(holder => holder.Terms.Any(term => term.Contains(day)));
}
