namespace Trucewatch.Training;

/// <summary>
/// Says which blocks of a page belong to a known story, by laying the blocks along it: the chain of blocks that covers most of its words in order.
/// </summary>
internal static class BlockLabels
{
    private const int Run = 4;
    private const int MostPlaces = 40;
    private const double LeastShare = 0.4;

    /// <summary>For each block the share of it that is story, 0 to 1.</summary>
    public static float[] Of(IReadOnlyList<string> blocks, string story)
    {
        var words = RunScore.Words(story);
        var runs = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var singles = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            Put(singles, words[i], i);
            if (i + Run <= words.Count)
                Put(runs, string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]), i);
        }

        var places = new List<Place>();
        for (var block = 0; block < blocks.Count; block++)
            FindPlaces(block, RunScore.Words(blocks[block]), words, runs, singles, places);
        var chain = BestChain(places);
        var labels = new float[blocks.Count];
        for (var i = 0; i < chain.Count; i++)
        {
            // A word or two may stand anywhere; they count where they fill the gap beside another block exactly.
            var touches = (i > 0 && chain[i - 1].End == chain[i].Start) || (i + 1 < chain.Count && chain[i + 1].Start == chain[i].End)
                || chain[i].End - chain[i].Start >= Run;
            if (touches)
                labels[chain[i].Block] = chain[i].Share;
        }

        return labels;
    }

    private static void Put(Dictionary<string, List<int>> index, string key, int position)
    {
        if (!index.TryGetValue(key, out var positions))
            index[key] = positions = [];
        positions.Add(position);
    }

    private static void FindPlaces(
        int block, List<string> own, List<string> words, Dictionary<string, List<int>> runs, Dictionary<string, List<int>> singles, List<Place> places)
    {
        if (own.Count == 0 || !singles.TryGetValue(own[0], out var starts))
            starts = [];
        var found = 0;
        foreach (var start in starts)
        {
            if (start + own.Count <= words.Count && found < MostPlaces && own.SequenceEqual(words.GetRange(start, own.Count)))
            {
                places.Add(new Place(block, start, start + own.Count, 1));
                found++;
            }
        }

        if (found > 0 || own.Count < 2 * Run)
            return;
        int matched = 0, first = -1, last = -1;
        for (var i = 0; i + Run <= own.Count; i++)
        {
            if (!runs.TryGetValue(string.Join(' ', own[i], own[i + 1], own[i + 2], own[i + 3]), out var at))
                continue;
            // Of several places the first after the last match is meant.
            var next = at.Find(position => position > last);
            if (last >= 0 && (next <= last || next > last + own.Count + Run))
                continue;
            matched++;
            first = first < 0 ? at[0] : first;
            last = Math.Max(next, at[0]);
        }

        var share = matched / (float)(own.Count - Run + 1);
        if (share >= LeastShare)
            places.Add(new Place(block, first, last + Run, share));
    }

    private static List<Place> BestChain(List<Place> places)
    {
        var best = new double[places.Count];
        var from = new int[places.Count];
        var end = -1;
        for (var i = 0; i < places.Count; i++)
        {
            from[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (places[j].Block < places[i].Block && places[j].End <= places[i].Start + 1 && best[j] > best[i])
                    (best[i], from[i]) = (best[j], j);
            }

            best[i] += (places[i].End - places[i].Start) * places[i].Share;
            if (end < 0 || best[i] > best[end])
                end = i;
        }

        var chain = new List<Place>();
        for (; end >= 0; end = from[end])
            chain.Add(places[end]);
        chain.Reverse();
        return chain;
    }

    /// <summary>A block laid on the story's words from start to end (exclusive), with the share of the block that is there.</summary>
    private readonly record struct Place(int Block, int Start, int End, float Share);
}
