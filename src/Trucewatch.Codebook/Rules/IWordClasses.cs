namespace Trucewatch.Codebook;

/// <summary>Tells what is known of the words of one sentence beside the tree: names, numbers, times.</summary>
public interface IWordClasses
{
    /// <summary>Whether the word is in the class, such as <c>actor</c>, <c>state</c>, <c>place</c>, <c>number</c>.</summary>
    bool IsIn(int index, string name);

    /// <summary>The sentence before this one; null for the first of a report.</summary>
    SentenceTree? Previous => null;
}
