namespace Trucewatch.Coding;

/// <summary>An example of the codebook that does not come out as its page says.</summary>
/// <param name="File">The page.</param>
/// <param name="Line">The line of what was expected, from 1.</param>
/// <param name="Text">The example's sentence.</param>
/// <param name="Expected">What was expected, as written.</param>
/// <param name="Found">The records that came out, as an example would write them.</param>
public sealed record ExampleFailure(string File, int Line, string Text, string Expected, IReadOnlyList<string> Found)
{
    /// <summary>The failure as compilers print errors, so that editors can jump to it.</summary>
    public override string ToString() =>
        $"{File}:{Line}: TW0250: expected '{Expected}' of \"{Text}\", found {(Found.Count == 0 ? "nothing" : string.Join("; ", Found))}";
}
