namespace Trucewatch.Situations.Tests;

public sealed class ShippedRegisterTests
{
    [Fact]
    public void Load_ShippedFolder_HasNoDiagnostics() => Assert.Equal("", string.Join("\n", ShippedRegister.Load.Diagnostics));

    [Fact]
    public void Situations_EachFolderButWorld_IsOne()
    {
        var folders = Directory.GetDirectories(ShippedRegister.Folder).Select(path => Path.GetFileName(path)).Where(name => name != "world");
        Assert.Equal(folders.Order(StringComparer.Ordinal), ShippedRegister.Register.Situations.Select(situation => situation.Id));
    }

    [Fact]
    public void Places_EachFolderButWorld_HasSomeOfItsOwn()
    {
        var told = ShippedRegister.Register.Places.Select(place => place.Folder).ToHashSet(StringComparer.Ordinal);
        // The Gulf war of 1991 plays in places that the folder of Iraq and the states tell.
        Assert.All(ShippedRegister.Register.Situations.Where(situation => situation.Id != "iraq-kuwait"), situation => Assert.Contains(situation.Id, told));
    }

    [Fact]
    public void Parties_States_HaveCodesAdjectiveAndPlace()
    {
        var places = ShippedRegister.Register.Places.Where(place => place.Kind == PlaceKind.Country).Select(place => place.Name).ToHashSet(StringComparer.Ordinal);
        var states = ShippedRegister.Register.Parties.Where(party => party.Kind == ActorKind.State && party.Name != "Soviet Union").ToList();
        Assert.True(states.Count >= 190, $"{states.Count} states");
        Assert.All(states, state => Assert.Equal(2, state.Codes.Count));
        Assert.All(states, state => Assert.Contains(state.Name, places));
    }

    [Fact]
    public void Codes_OfAllStates_AreOnePartysEach()
    {
        var codes = ShippedRegister.Register.Parties.SelectMany(party => party.Codes).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>No side is known only by its adversary's words: each of the two main parties has other names, offices and people.</summary>
    [Fact]
    public void Situations_BothMainParties_HaveNamesOfficesAndHolders()
    {
        var faults = new List<string>();
        foreach (var situation in ShippedRegister.Register.Situations)
        {
            foreach (var name in situation.Parties.Take(2))
            {
                var party = ShippedRegister.Register.PartyNamed(name)!;
                var names = party.Names.Count + party.Adjectives.Count + party.People.Count + party.Metonyms.Count + party.LocalNames.Count;
                var holders = party.Offices.Sum(office => office.Holders.Count);
                if (names < 2 || holders == 0)
                    faults.Add($"{situation.Id}: {name} has {names} names and {holders} holders");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Holders_Terms_LieInOneLifetime()
    {
        var holders = ShippedRegister.Register.Parties.SelectMany(party => party.Offices).SelectMany(office => office.Holders);
        Assert.All(holders, holder => Assert.All(holder.Terms, term => Assert.InRange(term.From?.Year ?? 2000, 1940, 2027)));
    }

    [Fact]
    public void Places_InOneCountry_LieNearIt()
    {
        var countries = ShippedRegister.Register.Places.Where(place => place.Kind == PlaceKind.Country).ToDictionary(place => place.Name, StringComparer.Ordinal);
        var wide = new HashSet<string>(["Russia", "United States", "Canada", "China", "Indonesia", "Australia", "Brazil", "Chile"], StringComparer.Ordinal);
        var far = ShippedRegister.Register.Places
            .Where(place => place.Country is { } name && countries.ContainsKey(name) && !wide.Contains(name))
            .Where(place => Math.Abs(place.Latitude - countries[place.Country!].Latitude) > 14 || Math.Abs(place.Longitude - countries[place.Country!].Longitude) > 18)
            .Select(place => $"{place.Name} ({place.Folder})");
        Assert.Empty(far);
    }
}
