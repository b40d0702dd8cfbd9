namespace Trucewatch.Codebook;

/// <summary>Knows nothing of any word beside the tree; for sentences of which only the words are looked at.</summary>
internal sealed class NoClasses : IWordClasses
{
    /// <summary>The only one.</summary>
    public static readonly NoClasses Instance = new();

    /// <inheritdoc/>
    public bool IsIn(int index, string name) => false;
}
