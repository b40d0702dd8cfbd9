namespace Trucewatch.Situations.Tests;

public class SituationDataTests
{
    public static TheoryData<string> Situations() => new(Data.Register.Situations.Select(situation => situation.Id));

    [Fact]
    public void Load_OwnData_HasNoFault() =>
        Assert.True(Data.Load.IsSound, string.Join('\n', Data.Load.Diagnostics.Select(fault => fault.ToString())));

    [Fact]
    public void Load_EveryFolderButTheWorld_IsASituation() =>
        Assert.Equal(
            Directory.GetDirectories(Data.Folder).Select(path => Path.GetFileName(path)).Where(name => name != "world").Order(StringComparer.Ordinal),
            Data.Register.Situations.Select(situation => situation.Id));

    // What one side has, the other has: names or forces besides the first name, offices, and persons in them.
    [Theory]
    [MemberData(nameof(Situations))]
    public void Parties_OfEverySituation_AreToldAlikeInDepth(string id)
    {
        var situation = Data.Register.Situations.Single(candidate => candidate.Id == id);
        foreach (var party in situation.Parties.Take(2).Select(name => Data.Register.PartyNamed(name)!))
        {
            Assert.True(Others(party) > 0, $"{party.Name} has no other names.");
            if (party.Kind is not ActorKind.Person)
                Assert.True(party.Offices.Sum(office => office.Holders.Count) > 0, $"{party.Name} has no holder of an office.");
        }
    }

    [Theory]
    [InlineData("gaza", "Israel", "Hamas")]
    [InlineData("lebanon", "Israel", "Hezbollah")]
    [InlineData("ukraine", "Russia", "Ukraine")]
    [InlineData("sudan", "SAF", "RSF")]
    [InlineData("yemen", "Yemen", "Houthis")]
    [InlineData("congo", "DR Congo", "M23")]
    [InlineData("nagorno-karabakh", "Armenia", "Azerbaijan")]
    [InlineData("kashmir", "India", "Pakistan")]
    [InlineData("thailand-cambodia", "Thailand", "Cambodia")]
    public void Parties_OfAConflict_HaveLeadersAndSpokesmenOnBothSides(string id, string one, string other)
    {
        Assert.Contains(one, Data.Register.Situations.Single(situation => situation.Id == id).Parties);
        foreach (var party in new[] { one, other }.Select(name => Data.Register.PartyNamed(name)!))
        {
            Assert.True(party.Offices.Count >= 3, $"{party.Name} has {party.Offices.Count} offices.");
            Assert.Contains(party.Offices, office => office.Titles.Any(title => title.Contains("spokes", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void States_All_HaveCodesThatNoOtherHas()
    {
        var states = Data.Register.Parties.Where(party => party.Kind == ActorKind.State).ToArray();
        Assert.True(states.Length >= 193, $"{states.Length} states");
        Assert.All(states, state => Assert.Equal(2, state.Codes.Count));
        Assert.Equal(2 * states.Length, states.SelectMany(state => state.Codes).Distinct().Count());
    }

    [Theory]
    [InlineData("world/bodies.yaml")]
    [InlineData("world/holders-europe.yaml")]
    [InlineData("world/states-africa.yaml")]
    [InlineData("gaza/actors.yaml")]
    [InlineData("congo/actors.yaml")]
    public void Files_OfTheData_MeanTheSameToAFullYamlReader(string file)
    {
        var text = File.ReadAllText(Path.Combine(Data.Folder, file));
        var yaml = new YamlDotNet.RepresentationModel.YamlStream();
        yaml.Load(new StringReader(text));
        var diagnostics = new List<SituationDiagnostic>();
        var nodes = DataReader.Read(file, text, diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Flat(yaml.Documents[0].RootNode, ""), nodes.SelectMany(node => Flat(node, "")));
    }

    private static int Others(Party party) => party.Names.Count + party.Forces.Count + party.Bodies.Count + party.Adjectives.Count - 1;

    private static IEnumerable<string> Flat(YamlDotNet.RepresentationModel.YamlNode node, string path) => node switch
    {
        YamlDotNet.RepresentationModel.YamlMappingNode map => map.Children.SelectMany(child => Flat(child.Value, $"{path}/{child.Key}")),
        YamlDotNet.RepresentationModel.YamlSequenceNode list => list.Select(item => $"{path}[]={item}"),
        _ => [$"{path}={node}"],
    };

    private static IEnumerable<string> Flat(DataNode node, string path)
    {
        var here = $"{path}/{node.Key}";
        if (node.Items is { } items)
            return items.Select(item => $"{here}[]={item.Text}");
        return node.Children.Count > 0 ? node.Children.SelectMany(child => Flat(child, here)) : [$"{here}={node.Value}"];
    }
}
