namespace Trucewatch.Language;

/// <summary>Names known beforehand, such as those of the actors and places of a conflict.</summary>
public interface INameRegister
{
    /// <summary>What a name names, or null where it is not known.</summary>
    /// <param name="name">The words as they stand in the text, without article.</param>
    NameKind? Find(ReadOnlySpan<char> name);
}
