namespace Trucewatch.Training;

/// <summary>A sentence that the tagger of names learns from.</summary>
/// <param name="Features">The numbers of each word's features; null for a word that cannot be part of a name.</param>
/// <param name="Lexical">How many of them, from the first, say which words stand there.</param>
/// <param name="Tags">The name tags, -1 where they are not known.</param>
/// <param name="Weight">How much the sentence counts.</param>
internal sealed record NameExample(int[]?[] Features, int[] Lexical, int[] Tags, float Weight);
