namespace Trucewatch.Situations;

/// <summary>Where an entry stands.</summary>
internal readonly record struct SourceLine(string Folder, string File, int Line);
