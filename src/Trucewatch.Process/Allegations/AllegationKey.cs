namespace Trucewatch.Process;

/// <summary>Who accuses whom of what.</summary>
internal readonly record struct AllegationKey(string? Accuser, string? Accused, string About);
