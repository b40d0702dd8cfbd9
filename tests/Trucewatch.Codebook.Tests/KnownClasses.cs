namespace Trucewatch.Codebook.Tests;

/// <summary>Says of some words of one sentence that they are in a class.</summary>
internal sealed class KnownClasses(params (int Index, string Name)[] known) : IWordClasses
{
    public bool IsIn(int index, string name) => known.Contains((index, name));
}
