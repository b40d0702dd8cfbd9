using System.Globalization;

namespace Trucewatch.Language;

/// <summary>The sizes of the network, written in the model file.</summary>
/// <param name="Words">Rows of the word table; row 0 is for all words that the table has not.</param>
/// <param name="PieceBits">The word pieces' table has two to this power rows.</param>
/// <param name="Width">The width of a word's vector.</param>
/// <param name="Hidden">The width of each direction of a layer; a multiple of 64.</param>
/// <param name="Layers">The number of layers.</param>
/// <param name="Arc">The width of a word as head or dependent; a multiple of 64.</param>
/// <param name="Label">The same, for the relation; a multiple of 64.</param>
/// <param name="Tags">The number of tags.</param>
/// <param name="Relations">The number of relations.</param>
/// <param name="Names">The number of name tags.</param>
internal sealed record NetworkShape(int Words, int PieceBits, int Width, int Hidden, int Layers, int Arc, int Label, int Tags, int Relations, int Names)
{
    /// <summary>The width of what a layer gives.</summary>
    internal int Output => 2 * Hidden;

    internal static NetworkShape Parse(string line)
    {
        var n = Array.ConvertAll(line.Split(' '), part => int.Parse(part, CultureInfo.InvariantCulture));
        return new NetworkShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
    }

    internal string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Words} {PieceBits} {Width} {Hidden} {Layers} {Arc} {Label} {Tags} {Relations} {Names}");
}
