namespace Trucewatch.Codebook;

/// <summary>A list of words while it is read, its groups resolved.</summary>
internal sealed class WordList
{
    /// <summary>Words and phrases, each cut into tokens.</summary>
    public List<string[]> Phrases { get; } = [];

    /// <summary>Classes such as <c>actor</c>.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Whether the list lets any word pass.</summary>
    public bool Anything { get; set; }

    /// <summary>Whether no word passes.</summary>
    public bool IsEmpty => Phrases.Count == 0 && Classes.Count == 0 && !Anything;

    /// <summary>Adds all that another list has.</summary>
    public void Add(WordList other)
    {
        Phrases.AddRange(other.Phrases);
        Classes.AddRange(other.Classes);
        Anything |= other.Anything;
    }
}
