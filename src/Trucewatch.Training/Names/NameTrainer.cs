using System.Runtime.InteropServices;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Trains the tagger of names over a finished network, from GUM's entities and the marked runs of EWT.</summary>
internal sealed class NameTrainer
{
    private readonly NameTrainingOptions _options;
    private readonly byte[] _lists = NameLists.Table();
    private readonly NetworkRunner _network;
    private readonly NameFeatures _features;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _numbers = [];

    internal NameTrainer(LanguageModel model, NameTrainingOptions options)
    {
        _options = options;
        _network = new NetworkRunner(model.Network);
        _features = new NameFeatures(new Gazetteer(_lists), model.Tags);
    }

    /// <summary>Learns, and adds what was learned to a model file.</summary>
    internal void Train(Treebank treebank, NameAnnotations gum, ModelFileWriter file)
    {
        var ewt = Lexicons.TreebankNames();
        var read = treebank.Sentences.Select(s => (Sentence: s, IsGum: s.Id.StartsWith("GUM_", StringComparison.Ordinal))).Select(s => new Marked(
            s.Sentence.Forms,
            s.IsGum ? gum.Tags(s.Sentence.Id, s.Sentence.Forms, treebank.IsProper(s.Sentence)) : ewt.Tags(s.Sentence.Forms, treebank.IsProper(s.Sentence)),
            s.IsGum ? _options.GumWeight : 1)).ToList();
        var exchange = new NameExchange(read.Select(s => (s.Forms, s.Tags)), _options);
        var own = read.Count;
        for (var copy = 0; copy < _options.Copies; copy++)
        {
            for (var s = 0; s < own; s++)
            {
                if (exchange.Change(read[s].Forms, read[s].Tags) is var (forms, tags))
                    read.Add(new Marked(forms, tags, read[s].Weight * _options.CopyWeight));
            }
        }

        var views = read.ConvertAll(View);
        foreach (var hash in views.SelectMany(view => view.Features).OfType<uint[]>().SelectMany(features => features))
            _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
        foreach (var (hash, count) in _counts.OrderBy(entry => entry.Key))
        {
            if (count >= _options.LeastCount)
                _numbers.Add(hash, _numbers.Count);
        }

        var chain = new ChainModel(_numbers.Count, _options);
        chain.Learn(Examples(read, views));
        Write(chain, file);
    }

    // What can be seen of the words that may be part of a name.
    private Viewed View(Marked sentence)
    {
        var text = string.Join(' ', sentence.Forms);
        List<TextSpan> spans = [];
        var start = 0;
        foreach (var form in sentence.Forms)
        {
            spans.Add(new TextSpan(start, start + form.Length));
            start += form.Length + 1;
        }

        _network.Run(text, spans);
        _features.Read(text, CollectionsMarshal.AsSpan(spans), _network.Tags.AsSpan(0, spans.Count), _network.Heads, _network.Relations);
        var viewed = new Viewed(new uint[spans.Count][], new int[spans.Count]);
        Span<uint> found = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < spans.Count; i++)
        {
            if (!_features.MayBeName(i))
                continue;
            var count = _features.List(i, found, out viewed.Lexical[i]);
            viewed.Features[i] = found[..count].ToArray();
        }

        return viewed;
    }

    private List<NameExample> Examples(List<Marked> sentences, List<Viewed> views)
    {
        List<NameExample> examples = [];
        for (var s = 0; s < sentences.Count; s++)
        {
            var lists = new int[]?[sentences[s].Forms.Length];
            var lexical = new int[lists.Length];
            for (var i = 0; i < lists.Length; i++)
            {
                if (views[s].Features[i] is not { } hashes)
                    continue;
                lists[i] = [.. hashes.Where(_numbers.ContainsKey).Select(hash => _numbers[hash])];
                lexical[i] = hashes.Take(views[s].Lexical[i]).Count(_numbers.ContainsKey);
            }

            if (Array.TrueForAll(lists, list => list is null))
                continue;
            // A name that stands where the tagger does not look teaches nothing.
            var tags = sentences[s].Tags.Select((tag, i) => lists[i] is null ? NameTag.Outside : tag).ToArray();
            for (var i = 0; i < tags.Length; i++)
            {
                if (tags[i] > 0 && !NameTag.IsBegin(tags[i]) && (i == 0 || tags[i - 1] <= 0))
                    tags[i] = NameTag.Begin(NameTag.Kind(tags[i]));
            }

            AddStretches(lists, lexical, sentences[s] with { Tags = tags }, examples);
        }

        return examples;
    }

    // Words that cannot be part of a name part a sentence into stretches that know nothing of one another; one such word stays at either end.
    private static void AddStretches(int[]?[] lists, int[] lexical, Marked sentence, List<NameExample> examples)
    {
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i] is null)
                continue;
            var end = i + 1;
            while (end < lists.Length && lists[end] is not null)
                end++;
            int from = Math.Max(0, i - 1), to = Math.Min(lists.Length, end + 1);
            examples.Add(new NameExample(lists[from..to], lexical[from..to], sentence.Tags[from..to], sentence.Weight));
            i = end;
        }
    }

    private void Write(ChainModel chain, ModelFileWriter file)
    {
        var rows = 1 << _options.TableBits;
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
        file.Add<float>("names.steps", [scale, _options.NetworkShare, .. chain.Steps.Select((step, i) => i % NameTag.Count == NameTag.Outside ? step + _options.Caution : step)]);
    }

    // How much a feature moves tags in all: those that move little give way where too many share a bucket.
    private float Worth(ChainModel chain, uint hash, int number)
    {
        float low = float.MaxValue, high = float.MinValue;
        foreach (var weight in chain.Weights(number))
            (low, high) = (MathF.Min(low, weight), MathF.Max(high, weight));
        return (high - low) * MathF.Sqrt(_counts[hash]);
    }

    private sealed record Viewed(uint[]?[] Features, int[] Lexical);

    private sealed record Marked(string[] Forms, int[] Tags, float Weight);
}
