namespace Trucewatch.Ledger;

/// <summary>What is kept of an export: who took what out of the store, and by which hashes it can be known again.</summary>
/// <param name="By">Who, as named; null where nobody was.</param>
/// <param name="Format">The form.</param>
/// <param name="Query">What it was restricted to, by the names of the options.</param>
/// <param name="IsWhole">False where it was broken off: then the counts are not known, and the hash is of what had gone out.</param>
/// <param name="Reports">How many reports it is of.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Withheld">How many reports were left out for their mark of confidentiality.</param>
/// <param name="Sha256">Of the export, in lower-case hexadecimal.</param>
/// <param name="Manifest">The SHA-256 of its manifest; null where none was written.</param>
/// <param name="Head">The head of the chain when it began; null for an empty store.</param>
public sealed record ExportNote(
    string? By,
    string Format,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    bool IsWhole,
    long? Reports,
    long? Records,
    long? Withheld,
    string Sha256,
    string? Manifest,
    string? Head);
