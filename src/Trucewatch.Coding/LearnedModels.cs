namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports, each model for one question; where one is null, its question is left to the rules.</summary>
public sealed record LearnedModels
{
    /// <summary>Nothing: coding by rules alone.</summary>
    public static LearnedModels None { get; } = new();

    /// <summary>How sure a match of an event rule is, and how it stands to what is the case; null to give every match the confidence that its rule has.</summary>
    public CodingModel? Coding { get; init; }

    /// <summary>Who does what; null to take whom the rules name, and else whoever does it elsewhere in the report.</summary>
    public DoerModel? Doers { get; init; }

    /// <summary>Which doings a sentence tells; null to take what rules find or nearly find.</summary>
    public EventModel? Events { get; init; }

    /// <summary>What numbers are for; null to take what the rules make of them.</summary>
    public MeasureModel? Measures { get; init; }

    /// <summary>Who stands where on a proposal; null to take what the rules find.</summary>
    public PositionModel? Positions { get; init; }

    /// <summary>Who says something; null to take whom the rules name.</summary>
    public SpeakerModel? Speakers { get; init; }

    /// <summary>Which words tell a term of a proposal; null to take those that the rules take.</summary>
    public TermModel? Terms { get; init; }

    /// <summary>Reads the model files of a folder, by the names under which the program comes with them.</summary>
    /// <param name="folder">The folder <c>models</c>.</param>
    /// <exception cref="IOException">A file is absent or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is of another kind or version, or is cut off.</exception>
    public static LearnedModels Load(string folder) => new()
    {
        Coding = CodingModel.Load(Path.Combine(folder, "coding.twcm")),
        Doers = DoerModel.Load(Path.Combine(folder, "doers.twdm")),
        Events = EventModel.Load(Path.Combine(folder, "events.twem")),
        Measures = MeasureModel.Load(Path.Combine(folder, "measures.twmm")),
        Positions = PositionModel.Load(Path.Combine(folder, "positions.twpm")),
        Speakers = SpeakerModel.Load(Path.Combine(folder, "speakers.twsm")),
        Terms = TermModel.Load(Path.Combine(folder, "terms.twtm")),
    };
}
