namespace Trucewatch.Coding;

/// <summary>What became of a rule in a sentence.</summary>
/// <param name="Rule">The codebook's page and rule; empty where it is a number for which no rule holds.</param>
/// <param name="Word">The word or number at which it holds, as written.</param>
/// <param name="Says">What came of it, what it lacks, or why it was given up.</param>
public sealed record ExplainedRule(string Rule, string Word, string Says);
