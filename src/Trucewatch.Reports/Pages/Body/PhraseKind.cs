namespace Trucewatch.Reports;

/// <summary>What phrases of its own a block has that stories do not; the kinds of <c>boilerplate.txt</c>.</summary>
[Flags]
internal enum PhraseKind : byte
{
    None = 0,
    More = 1,
    Sign = 2,
    Legal = 4,
    Credit = 8,
    Byline = 16,
    Date = 32,
    Share = 64,
    About = 128,
}
