using System.Text;

namespace Trucewatch.Workbench;

/// <summary>How much a page may still hold: however much the store has, a page stays light, and says what it leaves out.</summary>
/// <param name="bytes">In UTF-8.</param>
internal sealed class PageRoom(int bytes = PageRoom.OfPage)
{
    // Of 300 kB, what is left by the page's frame, its filters and what stands around its lists.
    private const int OfPage = 260_000;

    private int _left = bytes;

    /// <summary>Those of some pieces that there is room for, in their order; one that is too large is left out, and smaller ones after it are not.</summary>
    public IReadOnlyList<Markup> Take(IEnumerable<Markup> pieces)
    {
        var taken = new List<Markup>();
        foreach (var piece in pieces)
        {
            var size = Encoding.UTF8.GetByteCount(piece.ToString());
            if (size > _left)
                continue;
            _left -= size;
            taken.Add(piece);
        }

        return taken;
    }
}
