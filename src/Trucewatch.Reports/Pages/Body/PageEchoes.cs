using System.Runtime.InteropServices;

namespace Trucewatch.Reports;

/// <summary>What in a block is said elsewhere too: in the title, the description, the metadata's copy of the story, in other blocks.</summary>
internal sealed class PageEchoes
{
    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly HashSet<uint> _title;
    private readonly string? _description;
    private readonly HashSet<int>? _body;
    private readonly Dictionary<string, (int First, int Times)> _seen = new(StringComparer.Ordinal);
    private readonly int[][] _runs;
    private readonly float[] _likeTitle;
    private readonly int _titleAt;
    private readonly float[] _saidBefore;
    private readonly float[] _saidAfter;

    public PageEchoes(IReadOnlyList<PageBlock> blocks, PageFacts facts)
    {
        _blocks = blocks;
        _title = facts.Title is null ? [] : [.. WordRuns.Words(facts.Title)];
        _description = facts.Description;
        _body = facts.ArticleBody is null ? null : [.. WordRuns.Of(facts.ArticleBody)];
        for (var i = 0; i < blocks.Count; i++)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, blocks[i].Text, out var known);
            seen = (known ? seen.First : i, seen.Times + 1);
        }

        (_runs, _likeTitle) = (new int[blocks.Count][], new float[blocks.Count]);
        for (var i = 0; i < _runs.Length; i++)
        {
            var words = WordRuns.Words(blocks[i].Text);
            _runs[i] = WordRuns.Of(words);
            _likeTitle[i] = LikeTitle(blocks[i], words);
        }

        _titleAt = FindTitle();
        (_saidBefore, _saidAfter) = SaidElsewhere(_runs);
    }

    public void Add(ref FeatureRow row, int index)
    {
        var block = _blocks[index];
        row.Add(_likeTitle[index]);
        row.Add(_description is not null && block.Words > 3 && _description.Contains(block.Text, StringComparison.Ordinal) ? 1
            : _description is not null && block.Words > 8 && block.Text.StartsWith(_description.AsSpan(0, Math.Min(40, _description.Length)), StringComparison.Ordinal) ? 2 : 0);
        row.Add(ShareOfBody(_runs[index]));
        var (first, times) = _seen[block.Text];
        row.AddLog(times);
        row.Add(first < index);
        row.Add(_saidBefore[index]);
        row.Add(_saidAfter[index]);
    }

    public void AddPlace(ref FeatureRow row, int index)
    {
        row.Add(_titleAt < 0 ? -1000 : Math.Clamp(index - _titleAt, -200, 200));
    }

    private int FindTitle()
    {
        var best = -1;
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_blocks[i].Tag == HtmlTag.H1 && (best < 0 || _likeTitle[i] > _likeTitle[best]))
                best = i;
        }

        return best >= 0 ? best : FirstLikeTitle();
    }

    private int FirstLikeTitle()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_likeTitle[i] > 0.7f)
                return i;
        }

        return -1;
    }

    private float LikeTitle(PageBlock block, List<uint> words)
    {
        if (_title.Count == 0 || block.Words > 40 || words.Count == 0)
            return 0;
        var (different, shared) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IndexOf(words[i]) < i)
                continue;
            different++;
            shared += _title.Contains(words[i]) ? 1 : 0;
        }

        return shared / (float)Math.Max(different, Math.Min(_title.Count, 12));
    }

    /// <summary>For each block the share of its runs of words that earlier and that later blocks have too.</summary>
    private static (float[] Before, float[] After) SaidElsewhere(int[][] runs)
    {
        var places = new Dictionary<int, (int First, int Last)>();
        for (var i = 0; i < runs.Length; i++)
        {
            foreach (var run in runs[i])
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, run, out var known);
                place = (known ? place.First : i, i);
            }
        }

        float[] before = new float[runs.Length], after = new float[runs.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Length == 0)
                continue;
            var (earlier, later) = (0, 0);
            foreach (var run in runs[i])
            {
                var (first, last) = places[run];
                earlier += first < i ? 1 : 0;
                later += last > i ? 1 : 0;
            }

            (before[i], after[i]) = (earlier / (float)runs[i].Length, later / (float)runs[i].Length);
        }

        return (before, after);
    }

    private float ShareOfBody(int[] runs)
    {
        if (_body is null)
            return -1;
        return runs.Length == 0 ? 0 : runs.Count(_body.Contains) / (float)runs.Length;
    }
}
