namespace Trucewatch.Process;

/// <summary>The beginning of a truce, with the sentences that tell of it.</summary>
/// <param name="Day">The first day.</param>
/// <param name="Doings">Never empty.</param>
internal sealed record TruceStart(DateOnly Day, List<TruceDoing> Doings)
{
    /// <summary>Whether all that is told begins is a phase.</summary>
    public bool IsOfPhase => Doings.TrueForAll(doing => doing.IsOfPhase);
}
