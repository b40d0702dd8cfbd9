namespace Trucewatch.Reports;

/// <summary>
/// What the first words of the boxes around a block tell: "See also", "Comments", "About us". Pages name the boxes that are no story for their
/// readers, whatever they call them in their code.
/// </summary>
internal sealed class BoxHeads
{
    private const int MostWords = 6;
    private const int Far = 12;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly PageGroups _groups;
    private readonly PhraseKind[] _phrases;
    private readonly bool[] _isHead;
    private readonly int[] _above;

    public BoxHeads(IReadOnlyList<PageBlock> blocks, TextShape[] shapes, PhraseKind[] phrases, PageGroups groups)
    {
        (_blocks, _groups, _phrases) = (blocks, groups, phrases);
        _isHead = new bool[blocks.Count];
        _above = new int[blocks.Count];
        for (int i = 0, last = -1; i < _isHead.Length; i++)
        {
            _isHead[i] = blocks[i].Words <= MostWords && !shapes[i].EndsSentence;
            _above[i] = last;
            if (_isHead[i] && (HtmlTags.IsHeading(blocks[i].Tag) || blocks[i].EmphasisLength * 2 > blocks[i].Text.Length || phrases[i] != PhraseKind.None))
                last = i;
        }
    }

    public void Add(ref FeatureRow row, int index)
    {
        for (var level = 1; level < _groups.Levels.Count; level++)
        {
            var first = _groups.Levels[level].First(index);
            row.Add(first < index && _isHead[first] ? (float)_phrases[first] : -1);
            row.AddLog(index - first);
            // A link and some words under it: another story's headline and summary.
            row.Add(first < index ? _blocks[first].LinkLength / (float)_blocks[first].Text.Length : -1);
        }

        var above = _above[index];
        row.Add(above >= 0 && index - above <= Far ? (float)_phrases[above] : -1);
        row.AddLog(above < 0 ? 1000 : index - above);
    }
}
