using System.Collections.Frozen;

namespace Trucewatch.Language;

/// <summary>The nouns by which news speaks again of bodies and persons.</summary>
internal static class ReferenceWords
{
    /// <summary>Bodies that a report need not name: "the health ministry", "the army".</summary>
    internal static readonly FrozenSet<string> Bodies = Set(
        "ministry agency army military government council court committee commission parliament office bureau police party union university hospital cabinet authority " +
        "administration brigade wing coalition alliance institute foundation charity company bank navy department board mission force organization organisation");

    /// <summary>Nouns that fit any body not of another kind ("the group" is not a ministry).</summary>
    internal static readonly FrozenSet<string> AnyBody = Set("group movement organization organisation body agency militia faction militant outlet newspaper network broadcaster company charity bloc party");

    /// <summary>Nouns that only name bodies of state, for which "the group" does not stand.</summary>
    internal static readonly FrozenSet<string> OfState = Set("ministry army military government council court parliament police cabinet office bureau department");

    /// <summary>Nouns that fit any person.</summary>
    internal static readonly FrozenSet<string> AnyPerson = Set("official leader politician diplomat man woman");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
