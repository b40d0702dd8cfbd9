namespace Trucewatch.Ledger;

/// <summary>What an act tells of a coding.</summary>
/// <param name="Content">The id of the bytes.</param>
/// <param name="Reading">The hash of the reading that was coded.</param>
/// <param name="Source">Where the reading says that it came from.</param>
/// <param name="Codebook">The version of the codebook.</param>
/// <param name="CodedAt">When, as stored.</param>
/// <param name="Tool">The program that coded.</param>
/// <param name="Situations">The situations found, the main one first.</param>
/// <param name="Records">How many records were found.</param>
/// <param name="RecordsHash"><c>sha256:</c> and the hash over the records' lines in order, each ended by a line feed.</param>
public sealed record CodingAct(
    string Content,
    string Reading,
    string Source,
    string Codebook,
    string CodedAt,
    string Tool,
    IReadOnlyList<string> Situations,
    long Records,
    string RecordsHash);
