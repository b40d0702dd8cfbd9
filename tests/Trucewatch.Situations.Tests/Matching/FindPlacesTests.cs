using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

public class FindPlacesTests
{
    [Theory]
    [InlineData("strikes on Khan Yunis", "Khan Younis", PlaceKind.City)]
    [InlineData("the Rafah crossing", "Rafah crossing", PlaceKind.Crossing)]
    [InlineData("fighting in el-Fasher", "El Fasher", PlaceKind.City)]
    [InlineData("ships off Hodeida", "Hodeidah", PlaceKind.Port)]
    [InlineData("in Sana’a", "Sanaa", PlaceKind.City)]
    [InlineData("in Kiev", "Kyiv", PlaceKind.City)]
    [InlineData("in Lebanon", "Lebanon", PlaceKind.Country)]
    [InlineData("Beirut's southern suburbs", "Dahiyeh", PlaceKind.District)]
    [InlineData("near Goma", "Goma", PlaceKind.City)]
    public void FindPlaces_Spelling_GivesTheUsualName(string text, string name, PlaceKind kind)
    {
        var place = Assert.Single(Data.Register.FindPlaces(text, new TextSpan(0, text.Length)));
        Assert.Equal((name, kind), (place.Name, place.Kind));
    }

    [Fact]
    public void FindPlaces_TwoOfOneName_TakesTheSituations()
    {
        const string Text = "in Tripoli";
        var all = new TextSpan(0, Text.Length);
        Assert.Equal("Lebanon", Data.Register.FindPlaces(Text, all, ["lebanon"])[0].Place.Country);
        Assert.Equal("Libya", Data.Register.FindPlaces(Text, all, ["libya"])[0].Place.Country);
    }

    [Fact]
    public void FindPlaces_Gaza_IsFoundAsActorToo()
    {
        const string Text = "in Gaza";
        var all = new TextSpan(0, Text.Length);
        Assert.Single(Data.Register.FindPlaces(Text, all));
        Assert.Single(Data.Register.FindActors(Text, all, date: null));
    }
}
