using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Trains the greedy tagger and the arc-hybrid parser with its dynamic oracle.</summary>
internal sealed class PerceptronTrainer(Treebank treebank, TextWriter log)
{
    private readonly Random _random = new(20240401);

    internal void Train(ModelFileWriter model, int epochs)
    {
        var tagger = new AveragedTable(LanguageModel.TagBits, treebank.Tags.Count);
        var actions = new AveragedTable(LanguageModel.ActionBits, 3);
        var labels = new AveragedTable(LanguageModel.LabelBits, treebank.Relations.Count);
        var order = treebank.Sentences.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            int words = 0, tagged = 0, attached = 0;
            foreach (var sentence in order)
            {
                var hashes = Array.ConvertAll(sentence.Forms, form => WordHashes.Of(form));
                var tags = TagSentence(tagger, sentence, hashes);
                for (var i = 0; i < tags.Length; i++)
                    tagged += tags[i] == sentence.Tags[i] ? 1 : 0;
                // The parser must live with the tagger's faults; from its training sentences it would see too few, so some are made.
                words += tags.Length;
                if (epoch > 0)
                    attached += ParseSentence(actions, labels, sentence, hashes, _random.Next(4) == 0 ? sentence.Tags : tags, epoch > 1);
            }

            log.WriteLine($"epoch {epoch}: tags {tagged / (double)words:F4}, heads {attached / (double)words:F4}");
        }

        model.Add<sbyte>("tag.weights", tagger.Quantize());
        model.Add<sbyte>("act.weights", actions.Quantize());
        model.Add<sbyte>("label.weights", labels.Quantize());
    }

    private static int[] TagSentence(AveragedTable tagger, TreebankSentence sentence, WordHashes[] hashes)
    {
        var tags = new int[hashes.Length];
        var features = new uint[TagFeatures.Count];
        var scores = new float[200];
        for (var i = 0; i < tags.Length; i++)
        {
            TagFeatures.Extract(hashes, tags, i, features);
            tags[i] = Best(tagger, features, scores);
            if (tags[i] != sentence.Tags[i])
                tagger.Update(features, sentence.Tags[i], tags[i]);
            tagger.Step();
        }

        return tags;
    }

    private static int Best(AveragedTable table, ReadOnlySpan<uint> features, float[] buffer)
    {
        var scores = buffer.AsSpan(0, table.Width);
        table.Score(features, scores);
        return System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(scores);
    }

    private int ParseSentence(AveragedTable actions, AveragedTable labels, TreebankSentence sentence, WordHashes[] hashes, int[] tags, bool explore)
    {
        var state = new ArcHybrid();
        var n = hashes.Length;
        state.Start(n);
        var features = new uint[ParseFeatures.Count + 8];
        var labelFeatures = new uint[ParseFeatures.Count + 8];
        var scores = new float[3];
        var buffer = new float[200];
        var right = 0;
        while (!state.IsFinal)
        {
            var count = ParseFeatures.Extract(state, hashes, tags, features);
            actions.Score(features.AsSpan(0, count), scores);
            int predicted = -1, correct = -1, lowest = int.MaxValue;
            for (var action = 0; action < 3; action++)
            {
                if (!(action == 0 ? state.CanShift : action == 1 ? state.CanLeft : state.CanRight))
                    continue;
                if (predicted < 0 || scores[action] > scores[predicted])
                    predicted = action;
                var cost = Cost(state, sentence.Heads, action);
                if (cost < lowest || (cost == lowest && scores[action] > scores[correct]))
                    (lowest, correct) = (cost, action);
            }

            if (predicted != correct && Cost(state, sentence.Heads, predicted) > lowest)
                actions.Update(features.AsSpan(0, count), correct, predicted);
            actions.Step();
            var taken = explore && _random.Next(10) > 0 ? predicted : correct;
            var label = 0;
            if (taken != ArcHybrid.Shift)
            {
                var head = taken == ArcHybrid.Left ? state.Buffer : state.Stack(1);
                var dependent = state.Stack(0);
                if (head < n)
                {
                    count = ParseFeatures.ExtractLabel(state, head, dependent, hashes, tags, labelFeatures);
                    label = Best(labels, labelFeatures.AsSpan(0, count), buffer);
                    if (sentence.Heads[dependent] == head)
                    {
                        if (label != sentence.Relations[dependent])
                            labels.Update(labelFeatures.AsSpan(0, count), sentence.Relations[dependent], label);
                        labels.Step();
                    }
                }
            }

            state.Apply(taken, label);
        }

        for (var i = 0; i < n; i++)
            right += state.Heads[i] == sentence.Heads[i] ? 1 : 0;
        return right;
    }

    private static int Cost(ArcHybrid state, int[] heads, int action)
    {
        int n = state.Length, s0 = state.Stack(0), b0 = state.Buffer, cost = 0;
        if (action == ArcHybrid.Shift)
        {
            for (var d = 0; d < state.Depth; d++)
            {
                var word = state.Stack(d);
                cost += (heads[word] == b0 ? 1 : 0) + (d > 0 && heads[b0] == word ? 1 : 0);
            }

            return cost;
        }

        for (var i = b0; i < n; i++)
            cost += heads[i] == s0 ? 1 : 0;
        if (action == ArcHybrid.Left)
            cost += heads[s0] != b0 && (heads[s0] > b0 || heads[s0] == state.Stack(1)) ? 1 : 0;
        else
            cost += heads[s0] >= b0 ? 1 : 0;
        return cost;
    }
}
