namespace Trucewatch.Process;

/// <summary>Something done, as all who tell of it have it.</summary>
/// <param name="Id">Of the record that first tells of it.</param>
/// <param name="Type">The codebook's type.</param>
/// <param name="By">Who did it.</param>
/// <param name="To">To whom or against whom.</param>
/// <param name="Place">Where, in a report's words; null when not told.</param>
/// <param name="Day">The day of it, else of its first report.</param>
/// <param name="FirstReported">The day of its first report.</param>
/// <param name="Tellings">Every telling, in order of days; twice within one report are two.</param>
public sealed record Doing(
    string Id, string Type, IReadOnlyList<string> By, IReadOnlyList<string> To, string? Place, DateOnly Day, DateOnly FirstReported, IReadOnlyList<Telling> Tellings);
