namespace Trucewatch.Workbench;

/// <summary>A row of the timeline that counts doings.</summary>
/// <param name="Id">Its name in the address.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Style">The class that gives it its colour.</param>
/// <param name="Types">The types of doings that it counts.</param>
internal sealed record TimelineLane(string Id, string Name, string Style, IReadOnlyList<string> Types)
{
    /// <summary>All of them, from top to bottom.</summary>
    public static IReadOnlyList<TimelineLane> All { get; } =
    [
        new("talks", "Talks", "bar-talk", ["talks", "talks-halt", "agreement", "vote"]),
        new("strikes", "Strikes and attacks", "bar-harm", ["strike", "ground-operation", "attack"]),
        new("breaches", "Breaches alleged", "bar-harm", ["truce-violation"]),
        new("releases", "Releases", "bar-relief", ["hostage-release", "prisoner-release"]),
        new("orders", "Orders and flight", "bar-order", ["evacuation-order", "displacement"]),
        new("aid", "Aid let in", "bar-relief", ["aid-delivery", "protection-measure"]),
        new("obstruction", "Aid kept out", "bar-harm", ["aid-obstruction"]),
    ];
}
