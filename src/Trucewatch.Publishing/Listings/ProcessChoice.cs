using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>Which of what is worked out across reports is asked for; what is null does not restrict. Pages, downloads and programs get the same by it.</summary>
public sealed record ProcessChoice
{
    /// <summary>All there is.</summary>
    public static ProcessChoice All { get; } = new();

    /// <summary>The first day, of the thing itself or of the last report of it.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The measure of series or the type of doings.</summary>
    public string? Category { get; init; }

    /// <summary>The contract's word for a state.</summary>
    public string? State { get; init; }

    /// <summary>The kind of conflict, or how series count.</summary>
    public string? Kind { get; init; }

    /// <summary>What a commitment rests on.</summary>
    public string? Basis { get; init; }

    /// <summary>Who is to do it.</summary>
    public string? Who { get; init; }

    /// <summary>What an allegation is about.</summary>
    public string? About { get; init; }

    /// <summary>Who accuses.</summary>
    public string? Accuser { get; init; }

    /// <summary>Who is accused.</summary>
    public string? Accused { get; init; }

    /// <summary>Offers and deals last told of within the days.</summary>
    public IEnumerable<ProposalLine> Proposals(ProcessState state) =>
        Of(state).Proposals.Where(line => Holds(line.LastReported) && Fits(State, ProcessJsonWriter.Of(line.State)));

    /// <summary>Where actors stand on those offers, the newest stance first.</summary>
    public IEnumerable<(ProposalLine Proposal, PositionLine Position)> Positions(ProcessState state) =>
        Proposals(state).SelectMany(proposal => proposal.Positions.Select(position => (proposal, position))).OrderByDescending(row => row.position.AsOf);

    /// <summary>Truces of which a day lies within the days.</summary>
    public IEnumerable<Truce> Truces(ProcessState state) => Of(state).Truces.Where(truce => !(truce.From > Until) && !(truce.To < Since));

    /// <summary>Commitments due, or where no day is told first reported, within the days.</summary>
    public IEnumerable<Commitment> Commitments(ProcessState state) => Of(state).Commitments.Where(one =>
        Holds(one.Due ?? one.FirstReported) && Fits(State, ProcessJsonWriter.Of(one.State)) && Fits(Basis, ProcessJsonWriter.Of(one.Basis)) && Fits(Who, one.Who));

    /// <summary>Allegations first reported within the days.</summary>
    public IEnumerable<Allegation> Allegations(ProcessState state) => Of(state).Allegations.Where(one =>
        Holds(one.Tellings[0].Day) && Fits(About, one.About) && Fits(Accuser, one.Accuser) && Fits(Accused, one.Accused));

    /// <summary>Conflicts last told of within the days.</summary>
    public IEnumerable<Conflict> Conflicts(ProcessState state) => Of(state).Conflicts.Where(conflict =>
        Holds(conflict.Day) && Fits(Kind, conflict.Kind) && Fits(State, conflict.Open ? "open" : "settled"));

    /// <summary>What was done to or for civilians within the days.</summary>
    public IEnumerable<CivilianDoing> Civilians(ProcessState state) =>
        Of(state).Civilians.Where(civilian => Holds(civilian.Doing.Day) && Fits(Category, civilian.Doing.Type));

    /// <summary>Series with their points within the days; those without any are left out.</summary>
    public IEnumerable<FigureSeries> Series(ProcessState state) => Of(state).Series
        .Where(series => Fits(Category, series.Measure) && Fits(Kind, series.Kind))
        .Select(series => Since is null && Until is null ? series : series with { Points = [.. series.Points.Where(point => Holds(point.Day))] })
        .Where(series => series.Points.Count > 0);

    private bool Holds(DateOnly day) => !(day < Since) && !(day > Until);

    private static bool Fits(string? asked, string? found) => asked is null || asked == found;

    private static ProcessState Of(ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state;
    }
}
