namespace Trucewatch.Ledger;

/// <summary>What an act tells of an older coding that came into force again.</summary>
/// <param name="Act">Its own number.</param>
/// <param name="Before">The version of the codebook whose coding was in force until then.</param>
/// <param name="By">The person; null where a recoding did it.</param>
/// <param name="Codebook">The version of the codebook whose coding is in force from then on.</param>
/// <param name="Codings">How many codings the report had; one that comes later takes its place.</param>
/// <param name="Content">The id of the bytes.</param>
/// <param name="Reason">Why; null where a recoding did it.</param>
/// <param name="Tool">The program.</param>
/// <param name="Undoes">The act that it undoes; null unless it is an undo.</param>
public sealed record ReinstatementAct(
    long Act, string Before, string? By, string Codebook, long Codings, string Content, string? Reason, string Tool, long? Undoes);
