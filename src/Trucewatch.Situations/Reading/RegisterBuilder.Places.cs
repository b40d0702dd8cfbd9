using System.Globalization;

namespace Trucewatch.Situations;

/// <content>Places, seats of government and countries.</content>
internal sealed partial class RegisterBuilder
{
    private static readonly Dictionary<string, PlaceKind> PlaceKinds =
        Enum.GetValues<PlaceKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly List<(SourceLine At, Place Place)> _placeLines = [];

    /// <summary>"Name | Spelling: city 31.28, 34.25", or "in Country:" with such entries under it.</summary>
    private void ReadPlaceOrGroup(DataNode node)
    {
        if (!node.Key.StartsWith("in ", StringComparison.Ordinal))
        {
            ReadPlace(node, country: null);
            return;
        }

        var country = node.Key[3..];
        _references.Add((At(node), "country of places", country));
        foreach (var child in node.Children)
            ReadPlace(child, country);
    }

    private void ReadPlace(DataNode node, string? country)
    {
        var value = node.Value ?? "";
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var kindText = space < 0 ? value : value[..space];
        if (!PlaceKinds.TryGetValue(kindText, out var kind))
        {
            Report("TW0604", node.Line, $"'{kindText}' is no kind of place.{NearestTo(kindText, PlaceKinds.Keys)}", $"Write 'Name: kind latitude, longitude'; kinds are {string.Join(", ", PlaceKinds.Keys)}.");
            return;
        }

        if (TryReadCoordinates(node, value[(space + 1)..], out var latitude, out var longitude))
            AddPlace(node, Variants(node.Key), kind, latitude, longitude, country);
    }

    private void ReadSeat(Party party, DataNode node)
    {
        var value = node.Value ?? "";
        var at = value.AsSpan().IndexOfAnyInRange('0', '9');
        if (at > 0 && value[at - 1] == '-')
            at--;
        if (at <= 0 || !TryReadCoordinates(node, value[at..], out var latitude, out var longitude))
        {
            if (at <= 0)
                Report("TW0607", node.Line, $"'{value}' is no seat of government.", "Write 'seat: Kyiv | Kiev 50.45, 30.52'.");
            return;
        }

        var names = Variants(value[..at]).ConvertAll(name => name.Trim());
        AddPlace(node, names, PlaceKind.City, latitude, longitude, party.Name);
        foreach (var name in names.Where(name => !party.NameList.Contains(name, StringComparer.Ordinal)))
        {
            party.MetonymList.Add(name);
            _uses.Add((At(node), name, new NameUse(party, ActorForm.Metonym, party.Kind)));
        }
    }

    private void ReadCountry(Party party, DataNode node)
    {
        if (node.Value is { } value && TryReadCoordinates(node, value, out var latitude, out var longitude))
            _countries.Add((At(node), party, latitude, longitude));
        else if (node.Value is null)
            Report("TW0607", node.Line, "'place' holds nothing.", "Write 'place: 48.5, 31.2'.");
    }

    private bool TryReadCoordinates(DataNode node, string text, out double latitude, out double longitude)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        latitude = longitude = 0;
        var isSound = comma > 0
            && double.TryParse(text.AsSpan(0, comma), NumberStyles.Float, CultureInfo.InvariantCulture, out latitude)
            && double.TryParse(text.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out longitude)
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;
        if (!isSound)
            Report("TW0607", node.Line, $"'{text}' are no coordinates.", "Write latitude north (-90 to 90) and longitude east (-180 to 180), such as '31.28, 34.25'.");
        return isSound;
    }

    private void AddPlace(DataNode node, List<string> names, PlaceKind kind, double latitude, double longitude, string? country)
    {
        var place = new Place(names[0], kind, latitude, longitude, country, _folder, names);
        _places.Add(place);
        _placeLines.Add((At(node), place));
    }
}
