namespace Trucewatch.Situations;

/// <summary>What came of loading a folder of situations.</summary>
/// <param name="Register">The register of all entries that could be read; faulty entries are left out.</param>
/// <param name="Diagnostics">All faults, by file and line; empty when the data are sound.</param>
public sealed record RegisterLoad(SituationRegister Register, IReadOnlyList<SituationDiagnostic> Diagnostics)
{
    /// <summary>Whether the data hold no fault.</summary>
    public bool IsSound => Diagnostics.Count == 0;
}
