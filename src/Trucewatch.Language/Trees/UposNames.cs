namespace Trucewatch.Language;

/// <summary>The parts of speech as the treebanks spell them, such as <c>NOUN</c>.</summary>
public static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];

    /// <summary>The treebanks' spelling.</summary>
    public static string Of(Upos upos) => Names[(int)upos];

    /// <summary>The part of speech with the treebanks' spelling; <see cref="Upos.X"/> for any other word.</summary>
    public static Upos Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? Upos.X : (Upos)index;
    }
}
