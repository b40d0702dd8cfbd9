namespace Trucewatch.Situations;

/// <summary>A fault in the data of situations.</summary>
/// <param name="Code">Stable code, TW0601 to TW0629.</param>
/// <param name="File">The file, relative to the folder loaded, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do.</param>
public sealed record SituationDiagnostic(string Code, string File, int Line, string Message, string Advice)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line}): {Code}: {Message} {Advice}";
}
