using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Trains the tagger of names over a finished network, from GUM's entities and the marked runs of EWT.</summary>
internal sealed class NameTrainer(LanguageModel model, NameTrainingOptions options)
{
    private readonly byte[] _lists = NameLists.Table();
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _numbers = [];

    /// <summary>Learns, and adds what was learned to a model file.</summary>
    internal void Train(Treebank treebank, NameAnnotations gum, ModelFileWriter file)
    {
        var ewt = Lexicons.TreebankNames();
        var read = treebank.Sentences.Select(s => (Sentence: s, IsGum: s.Id.StartsWith("GUM_", StringComparison.Ordinal))).Select(s => (
            s.Sentence.Forms,
            Tags: s.IsGum ? gum.Tags(s.Sentence.Id, s.Sentence.Forms, treebank.IsProper(s.Sentence)) : ewt.Tags(s.Sentence.Forms, treebank.IsProper(s.Sentence)),
            s.IsGum)).ToList();
        Visit(read, (_, _, _, hash) => _counts[hash] = _counts.GetValueOrDefault(hash) + 1);
        foreach (var (hash, count) in _counts.OrderBy(entry => entry.Key))
        {
            if (count >= options.LeastCount)
                _numbers.Add(hash, _numbers.Count);
        }

        var examples = Examples(read);
        var chain = new ChainModel(_numbers.Count, options);
        chain.Learn(examples);
        Write(chain, file);
    }

    private void Visit(List<(string[] Forms, int[] Tags, bool IsGum)> sentences, Action<int, int, int, uint> visit)
    {
        var network = new NetworkRunner(model.Network);
        var features = new NameFeatures(new Gazetteer(_lists), model.Tags);
        var found = new uint[NameFeatures.Most];
        for (var s = 0; s < sentences.Count; s++)
        {
            var text = string.Join(' ', sentences[s].Forms);
            List<TextSpan> spans = [];
            var start = 0;
            foreach (var form in sentences[s].Forms)
            {
                spans.Add(new TextSpan(start, start + form.Length));
                start += form.Length + 1;
            }

            network.Run(text, spans);
            features.Read(text, spans, network.Tags.AsSpan(0, spans.Count), network.Heads, network.Relations);
            for (var i = 0; i < spans.Count; i++)
            {
                if (!features.MayBeName(i))
                    continue;
                var count = features.List(i, found, out var lexical);
                for (var k = 0; k < count; k++)
                    visit(s, i, k < lexical ? 1 : 0, found[k]);
            }
        }
    }

    private List<NameExample> Examples(List<(string[] Forms, int[] Tags, bool IsGum)> sentences)
    {
        var lists = sentences.Select(s => new List<int>?[s.Forms.Length]).ToList();
        var lexical = sentences.Select(s => new int[s.Forms.Length]).ToList();
        Visit(sentences, (s, word, isLexical, hash) =>
        {
            var list = lists[s][word] ??= [];
            if (!_numbers.TryGetValue(hash, out var number))
                return;
            list.Add(number);
            lexical[s][word] += isLexical;
        });
        List<NameExample> examples = [];
        for (var s = 0; s < sentences.Count; s++)
        {
            if (Array.TrueForAll(lists[s], list => list is null))
                continue;
            // A name that stands where the tagger does not look teaches nothing.
            var tags = sentences[s].Tags.Select((tag, i) => lists[s][i] is null ? NameTag.Outside : tag).ToArray();
            for (var i = 0; i < tags.Length; i++)
            {
                if (tags[i] > 0 && !NameTag.IsBegin(tags[i]) && (i == 0 || tags[i - 1] <= 0))
                    tags[i] = NameTag.Begin(NameTag.Kind(tags[i]));
            }

            AddStretches(lists[s], lexical[s], tags, sentences[s].IsGum ? options.GumWeight : 1, examples);
        }

        return examples;
    }

    // Words that cannot be part of a name part a sentence into stretches that know nothing of one another; one such word stays at either end.
    private static void AddStretches(List<int>?[] lists, int[] lexical, int[] tags, float weight, List<NameExample> examples)
    {
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i] is null)
                continue;
            var end = i + 1;
            while (end < lists.Length && lists[end] is not null)
                end++;
            int from = Math.Max(0, i - 1), to = Math.Min(lists.Length, end + 1);
            examples.Add(new NameExample(Array.ConvertAll(lists[from..to], list => list?.ToArray()), lexical[from..to], tags[from..to], weight));
            i = end;
        }
    }

    private void Write(ChainModel chain, ModelFileWriter file)
    {
        var rows = 1 << options.TableBits;
        var top = 0f;
        foreach (var number in _numbers.Values)
        {
            foreach (var weight in chain.Weights(number))
                top = MathF.Max(top, MathF.Abs(weight));
        }

        var scale = MathF.Min(top, 6) / sbyte.MaxValue;
        var table = new sbyte[rows * NameWeights.RowLength];
        foreach (var (hash, number) in _numbers.OrderByDescending(entry => Worth(chain, entry.Key, entry.Value)).ThenBy(entry => entry.Key))
        {
            var place = NameWeights.Place(hash, rows);
            for (var k = 0; k < NameWeights.Bucket; k++)
            {
                var row = table.AsSpan((place + k) * NameWeights.RowLength, NameWeights.RowLength);
                if (row[NameTag.Count] == (sbyte)NameWeights.Mark(hash))
                    break;
                if (row[NameTag.Count] != 0)
                    continue;
                var weights = chain.Weights(number);
                for (var tag = 0; tag < weights.Length; tag++)
                    row[tag] = (sbyte)Math.Clamp(MathF.Round(weights[tag] / scale), -sbyte.MaxValue, sbyte.MaxValue);
                row[NameTag.Count] = (sbyte)NameWeights.Mark(hash);
                break;
            }
        }

        file.Add<sbyte>("names.table", table);
        file.Add("names.lists", _lists);
        file.Add<float>("names.steps", [scale, options.NetworkShare, .. chain.Steps]);
    }

    // How much a feature moves tags in all: those that move little give way where too many share a bucket.
    private float Worth(ChainModel chain, uint hash, int number)
    {
        float low = float.MaxValue, high = float.MinValue;
        foreach (var weight in chain.Weights(number))
            (low, high) = (MathF.Min(low, weight), MathF.Max(high, weight));
        return (high - low) * MathF.Sqrt(_counts[hash]);
    }
}
