using System.Globalization;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// Trains the network of <see cref="SentenceSplitter"/> on treebanks and reports. Besides ends of sentences it learns the words' relations, which
/// tell whether what stands before a gap is whole; only the ends are kept.
/// </summary>
internal sealed class BoundaryTrainer
{
    private const float Rate = 3e-3f;
    private const float LeastRate = 0.3f;
    private const int LeastCount = 3;

    // Rarer words are learned, which spares the others from standing for them, but not kept: the file is a tenth smaller and reads as well.
    private const int LeastCountKept = 4;
    private const float WordDrop = 0.5f;
    private const float PlainWordDrop = 0.05f;

    // In all epochs but every seventh, some paragraphs go on without an empty line: ends without marks are few otherwise, and these are sure.
    private const int Variants = 7;
    private const int JoinedPercent = 40;

    private readonly BoundaryTrainingOptions _options;
    private readonly DeterministicRandom _random = new(8);
    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int> _relations;
    private readonly int[] _counts;
    private readonly List<string> _vocabulary;
    private readonly TrainingSentence[][] _variants;

    private BoundaryTrainer(List<SentenceDocument> documents, BoundaryTrainingOptions options)
    {
        _options = options;
        var examples = Enumerable.Range(0, Variants).Select(variant => documents.Select(document => variant == 0 ? document : Join(document)).SelectMany(BoundaryExample.Of).ToList()).ToList();
        var counts = examples[0].SelectMany(example => example.Words).GroupBy(word => word, StringComparer.Ordinal).Select(group => (Word: group.Key, Count: group.Count()))
            .Where(word => word.Count >= LeastCount).OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal).ToList();
        _vocabulary = [.. counts.Select(word => word.Word)];
        _counts = [0, .. counts.Select(word => word.Count)];
        _rows = _vocabulary.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i + 1, StringComparer.Ordinal);
        _relations = examples[0].SelectMany(example => example.Relations).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select((relation, i) => (relation, i)).ToDictionary(pair => pair.relation, pair => pair.i, StringComparer.Ordinal);
        _variants = [.. examples.Select(variant => variant.Select(Convert).ToArray())];
    }

    /// <summary>Trains.</summary>
    /// <param name="treebanks">CoNLL-U files, gzipped.</param>
    /// <param name="reports">A folder of reports with their sentences.</param>
    /// <param name="log">Gets a line an epoch.</param>
    /// <param name="options">The defaults are those of the model in the program.</param>
    /// <returns>The model's file.</returns>
    internal static byte[] Train(IEnumerable<string> treebanks, string reports, TextWriter log, BoundaryTrainingOptions? options = null) =>
        new BoundaryTrainer(
            [.. treebanks.SelectMany(SentenceDocument.Read), .. SentenceTrainer.Reports(reports)],
            options ?? new BoundaryTrainingOptions()).Train(log);

    private byte[] Train(TextWriter log)
    {
        var network = new BoundaryTrainingNetwork(_vocabulary.Count + 1, _relations.Count);
        var total = _options.Epochs * _variants[0].Sum(example => example.Length);
        var (done, step) = (0, 0);
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var loss = 0f;
            var batches = Batches(epoch == _options.Epochs ? _variants[0] : _variants[epoch % Variants]);
            foreach (var batch in batches)
            {
                // A short rise, then down in a straight line, but never so low that the epochs averaged are all alike.
                var rate = Rate * Math.Min(Math.Min(1, ++step / (float)_options.WarmSteps), Math.Max(LeastRate, 1 - (done / (float)total)));
                loss += network.Learn(new Batch(batch.Select(HideWords)), rate);
                done += batch.Sum(example => example.Length);
            }

            if (epoch > _options.Epochs - _options.AveragedEpochs)
                network.Remember();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} of {_options.Epochs}: loss {loss / batches.Length:F4}"));
        }

        network.Average();
        var file = new ModelFileWriter();
        var kept = _counts.Count(count => count >= LeastCountKept);
        file.AddLines("words", _vocabulary.Take(kept));
        network.Export(file, kept + 1);
        return file.ToBytes();
    }

    private SentenceDocument Join(SentenceDocument document)
    {
        var text = document.Text.ToCharArray();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\n' && text[i + 1] == '\n' && _random.Next(100) < JoinedPercent)
                text[i] = text[i + 1] = ' ';
        }

        return document with { Text = new string(text) };
    }

    private TrainingSentence Convert(BoundaryExample example) => new(
        Array.ConvertAll(example.Words, word => _rows.GetValueOrDefault(word)), example.Pieces, example.Ends, [],
        Array.ConvertAll(example.Relations, relation => relation is null ? -1 : _relations.GetValueOrDefault(relation, -1)), []);

    // Paragraphs of like length together, so that few steps run for one paragraph alone; which ones is chosen anew each epoch.
    private TrainingSentence[][] Batches(TrainingSentence[] examples)
    {
        const int Pools = 12;
        _random.Shuffle<TrainingSentence>(examples);
        List<TrainingSentence[]> batches = [];
        for (int start = 0, end = 0; start < examples.Length; start = end)
        {
            for (var words = 0; end < examples.Length && words < _options.BatchWords * Pools; end++)
                words += examples[end].Length;
            List<TrainingSentence> taken = [];
            var count = 0;
            foreach (var example in examples[start..end].OrderBy(example => example.Length))
            {
                taken.Add(example);
                count += example.Length;
                if (count < _options.BatchWords)
                    continue;
                batches.Add([.. taken]);
                taken.Clear();
                count = 0;
            }

            if (taken.Count > 0)
                batches.Add([.. taken]);
        }

        var all = batches.ToArray();
        _random.Shuffle<TrainingSentence[]>(all);
        return all;
    }

    private TrainingSentence HideWords(TrainingSentence example) => example with
    {
        Words = Array.ConvertAll(example.Words, word => _random.Fraction() < PlainWordDrop || _random.Fraction() < WordDrop / (WordDrop + _counts[word]) ? 0 : word),
    };
}
