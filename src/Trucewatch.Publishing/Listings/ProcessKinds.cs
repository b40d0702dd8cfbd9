using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>The kinds of things that are worked out across reports, by the contract's names, and how each is listed.</summary>
public static class ProcessKinds
{
    /// <summary>Figures over time; the contract has them under <c>figures</c>.</summary>
    public const string Series = "series";

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["proposals", "positions", "truces", "commitments", "allegations", "conflicts", "civilians", "stories", Series];

    /// <summary>Gives the things of a kind to a sink, with how they are listed.</summary>
    /// <param name="kind">One of <see cref="Names"/>.</param>
    /// <param name="states">The processes.</param>
    /// <param name="choice">Which of them.</param>
    /// <param name="sink">Takes them.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static Task SendAsync(string kind, IEnumerable<ProcessState> states, ProcessChoice choice, IListingSink sink)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(sink);
        return kind switch
        {
            "proposals" => sink.TakeAsync(ProcessListings.Proposals, states.SelectMany(choice.Proposals)),
            "positions" => sink.TakeAsync(ProcessListings.Positions, states.SelectMany(choice.Positions)),
            "truces" => sink.TakeAsync(ProcessListings.Truces, states.SelectMany(choice.Truces)),
            "commitments" => sink.TakeAsync(ProcessListings.Commitments, states.SelectMany(choice.Commitments)),
            "allegations" => sink.TakeAsync(ProcessListings.Allegations, states.SelectMany(choice.Allegations)),
            "conflicts" => sink.TakeAsync(ProcessListings.Conflicts, states.SelectMany(choice.Conflicts)),
            "civilians" => sink.TakeAsync(ProcessListings.Civilians, states.SelectMany(choice.Civilians)),
            "stories" => sink.TakeAsync(ProcessListings.Stories, states.SelectMany(state => state.Stories)),
            Series => sink.TakeAsync(ProcessListings.Series, states.SelectMany(choice.Series)),
            _ => throw new ArgumentException($"there is no kind {kind}", nameof(kind)),
        };
    }
}
