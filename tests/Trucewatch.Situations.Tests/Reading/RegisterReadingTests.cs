using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

/// <summary>What the entries of a file come to mean.</summary>
public sealed class RegisterReadingTests
{
    private const string World = """
        # A comment.
        actors:
          Northland:
            kind: state
            codes: [NX, NRL]
            names: [Kingdom of Northland, "North, the"]   # a comment behind
            adjectives: [Northlandian]
            seat: Port Olaf | Portolaf 60.5, -3.25
            place: 61, -4
            offices:
              king | sovereign:
                Olaf Berg | Olaf the Younger | Bergy: 2001-02..2010-03-04, 2012..
              envoy:
                Ann Long | -: ..2009
        """;

    [Fact]
    public void Load_State_HasAllThatIsTold()
    {
        using var folder = new DataFolder().With("world/states.yaml", World);
        var load = folder.Load();
        Assert.True(load.IsSound);
        var party = load.Register.PartyNamed("Northland")!;
        Assert.Equal(["NX", "NRL"], party.Codes);
        Assert.Equal(["Northlandian"], party.Adjectives);
        Assert.Equal(["Northlandians"], party.People);
        Assert.Equal(["Port Olaf", "Portolaf"], party.Metonyms);
        var king = party.Offices[0];
        Assert.Equal(["king", "sovereign"], king.Titles);
        Assert.Equal(
            [new Term(new DateOnly(2001, 2, 1), new DateOnly(2010, 3, 4)), new Term(new DateOnly(2012, 1, 1), null)],
            king.Holders[0].Terms);
        Assert.Equal(["Bergy", "Berg", "Younger"], king.Holders[0].Surnames);
        Assert.Equal(new Term(null, new DateOnly(2009, 12, 31)), Assert.Single(party.Offices[1].Holders[0].Terms));
        Assert.Empty(party.Offices[1].Holders[0].Surnames);
    }

    [Fact]
    public void Load_SeatAndPlace_ArePlacesOfTheState()
    {
        using var folder = new DataFolder().With("world/states.yaml", World);
        var places = folder.Load().Register.Places.ToDictionary(place => place.Name, StringComparer.Ordinal);
        Assert.Equal((60.5, -3.25, PlaceKind.City, "Northland"), (places["Port Olaf"].Latitude, places["Port Olaf"].Longitude, places["Port Olaf"].Kind, places["Port Olaf"].Country));
        Assert.Equal(PlaceKind.Country, places["Northland"].Kind);
    }

    [Fact]
    public void Load_EntryWithoutKind_AddsToThePartyOfTheWorld()
    {
        using var folder = new DataFolder().With("world/states.yaml", World)
            .With("north/actors.yaml", "situation:\n  names: [War]\n  parties: [Northland]\nactors:\n  Northland:\n    forces: [Fjord Guard]");
        var load = folder.Load();
        Assert.True(load.IsSound);
        Assert.Equal("Northland", load.Register.PartyOf("the Fjord Guard")!.Name);
        Assert.Equal("world", load.Register.PartyNamed("Northland")!.Folder);
    }

    [Fact]
    public void On_DayOfOffice_GivesThoseWhoServe()
    {
        using var folder = new DataFolder().With("world/states.yaml", World);
        var king = folder.Load().Register.PartyNamed("Northland")!.Offices[0];
        Assert.Single(king.On(new DateOnly(2010, 3, 4)));
        Assert.Empty(king.On(new DateOnly(2010, 3, 5)));
    }

    [Fact]
    public void Load_PersonOfTwoParties_IsOneWhateverTheAccents()
    {
        using var folder = new DataFolder().With(
            "world/a.yaml", "actors:\n  A:\n    kind: organization\n    offices:\n      head:\n        José Ruiz: 2000..2004\n  B:\n    kind: organization\n    offices:\n      head:\n        Jose Ruiz: 2005..");
        var register = folder.Load().Register;
        const string Text = "Jose Ruiz spoke.";
        var span = new TextSpan(0, Text.Length);
        Assert.Equal("A", Assert.Single(register.FindActors(Text, span, new DateOnly(2003, 5, 1))).Party);
        Assert.Equal("B", Assert.Single(register.FindActors(Text, span, new DateOnly(2015, 5, 1))).Party);
    }
}
