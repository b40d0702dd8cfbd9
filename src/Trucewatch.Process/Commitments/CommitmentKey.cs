namespace Trucewatch.Process;

/// <summary>Who is to do what, on which basis and asked by whom.</summary>
internal readonly record struct CommitmentKey(string Who, string Type, CommitmentBasis Basis, string? AskedBy);
