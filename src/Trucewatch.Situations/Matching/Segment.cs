namespace Trucewatch.Situations;

/// <summary>A run of words that a name or vocabulary entry matched.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Count">Number of words.</param>
/// <param name="Use">What the words stand for.</param>
/// <param name="Party">The party as of the asked date; null for vocabulary and for a person out of office.</param>
/// <param name="Collective">For vocabulary the collective that the words mean where they belong to nobody named; else null.</param>
internal readonly record struct Segment(int First, int Count, NameUse Use, Party? Party, NameUse? Collective = null)
{
    /// <summary>Index of the first word after it.</summary>
    public int Next => First + Count;

    public WordClass Class => Use.Class;
}
