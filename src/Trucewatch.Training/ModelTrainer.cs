using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Trains a whole model from the train parts of the treebanks.</summary>
internal sealed class ModelTrainer
{
    private const string PastForms = "tags.past";
    private const string Version = "0.4.0";
    private readonly TrainingOptions _options;
    private readonly Treebank _treebank;
    private readonly List<string> _vocabulary;
    private readonly int[] _counts;
    private readonly TrainingSentence[] _sentences;
    private readonly WordLists _lists = Lexicons.Load();
    private readonly WeakNames _weakNames;
    private readonly TrainingNetwork _network;
    private readonly DeterministicRandom _random;

    internal ModelTrainer(Treebank treebank, NameAnnotations names, TrainingOptions options)
    {
        (_treebank, _options) = (treebank, options);
        _random = new DeterministicRandom(options.Seed + 1);
        var counts = treebank.Sentences.SelectMany(s => s.Forms).GroupBy(Normal, StringComparer.Ordinal).Select(g => (Word: g.Key, Count: g.Count()))
            .Where(w => w.Count >= options.LeastCount && !w.Word.Contains('\n', StringComparison.Ordinal))
            .OrderByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal).ToList();
        _vocabulary = [.. counts.Select(w => w.Word)];
        _counts = [0, .. counts.Select(w => w.Count)];
        _weakNames = new WeakNames(_lists);
        var rows = _vocabulary.Select((word, i) => (word, i)).ToDictionary(p => p.word, p => p.i + 1, StringComparer.Ordinal);
        _sentences = [.. treebank.Sentences.Where((_, i) => i % options.Every == 0).Select(s => Convert(s, rows, names))];
        _network = new TrainingNetwork(
            new NetworkShape(_counts.Length, options.PieceBits, options.Width, options.Hidden, options.Layers, options.Arc, options.Label,
                treebank.Tags.Count, treebank.Relations.Count, NameTag.Count),
            options);
    }

    /// <summary>Learns; calls back after every epoch with its mean loss and a way to get the model so far.</summary>
    internal byte[] Train(Action<int, float, Func<byte[]>> report)
    {
        var order = (TrainingSentence[])_sentences.Clone();
        var words = order.Sum(s => s.Length);
        var done = 0L;
        var step = 0;
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var loss = 0f;
            var batches = 0;
            foreach (var batch in Batches(order))
            {
                // A short rise, then down to nearly nothing in a straight line.
                var part = done / (float)((long)_options.Epochs * words);
                var rate = _options.Rate * Math.Min(Math.Min(1, ++step / 150f), 1.02f - part);
                loss += _network.Learn(batch, rate);
                batches++;
                done += batch.Rows;
            }

            report(epoch, loss / batches, Export);
        }

        return Export();
    }

    /// <summary>
    /// Learns anew all that is learned in a minute and stands on the network: lemmas and names. The network's sections are taken over as they are.
    /// </summary>
    internal static byte[] Finish(byte[] content, Treebank treebank, NameAnnotations names, NameTrainingOptions options)
    {
        var old = ModelFile.Read(content, "the model");
        var file = new ModelFileWriter();
        file.AddLines("version", [Version]);
        var (exceptions, rules) = LemmaTrainer.Train(treebank);
        foreach (var section in old.Names.Where(name => name != "version" && !name.StartsWith("names.", StringComparison.Ordinal)))
        {
            if (section == "lemma.words")
                file.AddLines(section, exceptions);
            else if (section == "lemma.rules")
                file.AddLines(section, rules);
            else if (section == PastForms)
                continue;
            else
                file.Add(section, old.Section(section).ToArray());
        }

        file.AddLines(PastForms, VerbForms.PastOnly(treebank.Tags));
        new NameTrainer(LanguageModel.Read(file.ToBytes()), options).Train(treebank, names, file);
        return file.ToBytes();
    }

    private byte[] Export()
    {
        var file = new ModelFileWriter();
        file.AddLines("version", [Version]);
        file.AddLines("tags", _treebank.Tags);
        file.AddLines("relations", _treebank.Relations);
        var (exceptions, rules) = LemmaTrainer.Train(_treebank);
        file.AddLines("lemma.words", exceptions);
        file.AddLines("lemma.rules", rules);
        file.AddLines("lists", _lists.Lines);
        file.AddLines(PastForms, VerbForms.PastOnly(_treebank.Tags));
        _network.Export(file, _vocabulary);
        return file.ToBytes();
    }

    // Sentences of like length together, so that few steps run for one sentence alone; which ones is chosen anew each epoch.
    private IEnumerable<Batch> Batches(TrainingSentence[] order)
    {
        _random.Shuffle<TrainingSentence>(order);
        var pool = _options.BatchWords * 12;
        List<Batch> batches = [];
        for (var start = 0; start < order.Length;)
        {
            var words = 0;
            var end = start;
            while (end < order.Length && words < pool)
                words += order[end++].Length;
            var near = order[start..end].OrderBy(s => s.Length).ToList();
            List<TrainingSentence> taken = [];
            var count = 0;
            foreach (var sentence in near)
            {
                taken.Add(sentence);
                count += sentence.Length;
                if (count < _options.BatchWords)
                    continue;
                batches.Add(new Batch(taken));
                (taken, count) = ([], 0);
            }

            if (taken.Count > 0)
                batches.Add(new Batch(taken));
            start = end;
        }

        var all = batches.ToArray();
        _random.Shuffle<Batch>(all);
        foreach (var batch in all)
            yield return new Batch(batch.Sentences.Select(HideWords));
    }

    private TrainingSentence HideWords(TrainingSentence sentence) => sentence with
    {
        Words = Array.ConvertAll(sentence.Words, word =>
            _random.Fraction() < _options.PlainWordDrop || _random.Fraction() < _options.WordDrop / (_options.WordDrop + _counts[word]) ? 0 : word),
    };

    private TrainingSentence Convert(TreebankSentence sentence, Dictionary<string, int> rows, NameAnnotations names)
    {
        var pieces = new int[sentence.Forms.Length * WordPieces.Count];
        for (var i = 0; i < sentence.Forms.Length; i++)
            WordPieces.Extract(sentence.Forms[i], Normal(sentence.Forms[i]), _lists.Of(Normal(sentence.Forms[i])), _options.PieceBits, pieces.AsSpan(i * WordPieces.Count, WordPieces.Count));
        return new TrainingSentence(
            Array.ConvertAll(sentence.Forms, form => rows.GetValueOrDefault(Normal(form))), pieces, sentence.Tags, sentence.Heads, sentence.Relations,
            sentence.Id.StartsWith("GUM_", StringComparison.Ordinal)
                ? names.Tags(sentence.Id, sentence.Forms, _treebank.IsProper(sentence))
                : _weakNames.Tags(sentence.Forms, _treebank.IsProper(sentence)));
    }

    private static string Normal(string form)
    {
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        return normal[..WordPieces.Normalize(form, normal)].ToString();
    }
}
