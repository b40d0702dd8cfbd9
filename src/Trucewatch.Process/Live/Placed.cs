namespace Trucewatch.Process;

/// <summary>What was worked out, with the place of the first record it rests on, by which those equal in all else are ordered.</summary>
internal sealed record Placed<T>(T Value, Position First);
