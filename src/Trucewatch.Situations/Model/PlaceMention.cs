using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>A place in a text where a known place is named.</summary>
/// <param name="Span">Where, in UTF-16 code units of the whole text; a possessive ending is left out.</param>
/// <param name="Place">The place.</param>
public sealed record PlaceMention(TextSpan Span, Place Place)
{
    /// <summary>The place's usual English name.</summary>
    public string Name => Place.Name;

    /// <summary>What it is.</summary>
    public PlaceKind Kind => Place.Kind;
}
