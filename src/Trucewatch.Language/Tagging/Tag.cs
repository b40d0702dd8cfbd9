namespace Trucewatch.Language;

/// <summary>A universal and a Penn Treebank part of speech that stand together in the treebanks.</summary>
internal readonly record struct Tag(Upos Upos, string Xpos);
