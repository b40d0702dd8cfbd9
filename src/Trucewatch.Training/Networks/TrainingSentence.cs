namespace Trucewatch.Training;

/// <summary>A sentence as the network learns it.</summary>
/// <param name="Words">Rows of the word table.</param>
/// <param name="Pieces">Rows of the piece table, <see cref="Trucewatch.Language.WordPieces.Count"/> for each word.</param>
/// <param name="Tags">Numbers of the tags.</param>
/// <param name="Heads">Indexes of the heads; the number of words for the root.</param>
/// <param name="Relations">Numbers of the relations.</param>
/// <param name="Names">Numbers of the name tags; -1 where it is not known.</param>
internal sealed record TrainingSentence(int[] Words, int[] Pieces, int[] Tags, int[] Heads, int[] Relations, int[] Names)
{
    internal int Length => Words.Length;
}
