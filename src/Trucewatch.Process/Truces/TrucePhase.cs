namespace Trucewatch.Process;

/// <summary>A part of a truce that a deal sets apart.</summary>
/// <param name="Name">Which one it is, such as <c>first phase</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day it ended; null while it goes on.</param>
/// <param name="EndedBy">How it ended; null while it goes on.</param>
/// <param name="Tellings">Who tells of it.</param>
public sealed record TrucePhase(string Name, DateOnly From, DateOnly? To, TruceEnding? EndedBy, IReadOnlyList<Telling> Tellings)
{
    /// <summary>How long it went, in days; null while it goes on.</summary>
    public int? Days => To is { } to ? to.DayNumber - From.DayNumber + 1 : null;
}
