namespace Trucewatch.Training;

/// <summary>A sentence to learn from, its labels as numbers.</summary>
/// <param name="Id">The treebank's name of the sentence.</param>
/// <param name="Forms">The words.</param>
/// <param name="Lemmas">Their lemmas.</param>
/// <param name="Tags">Numbers of their tags.</param>
/// <param name="Heads">Indexes of their heads from 0; the number of words stands for the root.</param>
/// <param name="Relations">Numbers of their relations.</param>
internal sealed record TreebankSentence(string Id, string[] Forms, string[] Lemmas, int[] Tags, int[] Heads, int[] Relations);
