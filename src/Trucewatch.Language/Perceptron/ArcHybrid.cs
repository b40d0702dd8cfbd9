namespace Trucewatch.Language;

/// <summary>
/// The state of the arc-hybrid transition system. The root stands after the last word, so that a tree with one root comes out always:
/// a word is attached to it only when it is alone on the stack.
/// </summary>
internal sealed class ArcHybrid
{
    internal const int Shift = 0, Left = 1, Right = 2;

    private int[] _stack = new int[64];
    private int[] _children = new int[64 * 4];
    private int _depth;

    internal int Length { get; private set; }

    internal int Buffer { get; private set; }

    internal int[] Heads { get; private set; } = new int[64];

    internal int[] Labels { get; private set; } = new int[64];

    internal int Depth => _depth;

    internal bool IsFinal => Buffer == Length && _depth == 0;

    internal void Start(int length)
    {
        Length = length;
        Buffer = 0;
        _depth = 0;
        if (_stack.Length <= length)
        {
            _stack = new int[length * 2];
            Heads = new int[length * 2];
            Labels = new int[length * 2];
            _children = new int[length * 8];
        }

        Heads.AsSpan().Fill(-1);
        Labels.AsSpan().Fill(-1);
        _children.AsSpan().Fill(-1);
    }

    /// <summary>The word at a depth of the stack, or -1.</summary>
    internal int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : -1;

    internal int BufferAt(int i) => Buffer + i < Length ? Buffer + i : Buffer + i == Length ? Length : -1;

    /// <summary>Outermost (0) and last but one (1) left child, or the same on the right (2, 3); -1 for none.</summary>
    internal int Child(int word, int which) => word < 0 || word >= Length ? -1 : _children[(word * 4) + which];

    internal bool CanShift => Buffer < Length;

    internal bool CanLeft => _depth > 0 && (Buffer < Length || _depth == 1);

    internal bool CanRight => _depth > 1;

    internal void Apply(int action, int label)
    {
        if (action == Shift)
        {
            _stack[_depth++] = Buffer++;
            return;
        }

        var dependent = _stack[--_depth];
        var head = action == Left ? Buffer : _stack[_depth - 1];
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (head >= Length)
            return;
        var place = (head * 4) + (action == Left ? 0 : 2);
        _children[place + 1] = _children[place];
        _children[place] = dependent;
    }
}
