namespace Trucewatch.Training;

/// <summary>
/// Sentences learned from together. Rows stand by position first: all first words, all second words and so on, longest sentence first,
/// so that at each step the sentences still running are the first rows.
/// </summary>
internal sealed class Batch
{
    private readonly int[] _offsets;

    internal Batch(IEnumerable<TrainingSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(s => s.Length)];
        Steps = Sentences[0].Length;
        _offsets = new int[Steps + 1];
        for (var t = 0; t < Steps; t++)
        {
            var running = 0;
            while (running < Sentences.Length && Sentences[running].Length > t)
                running++;
            _offsets[t + 1] = _offsets[t] + running;
        }

        Reversed = new int[Rows];
        Sentence = new int[Rows];
        for (var s = 0; s < Sentences.Length; s++)
        {
            var length = Sentences[s].Length;
            for (var t = 0; t < length; t++)
            {
                Reversed[Row(s, t)] = Row(s, length - 1 - t);
                Sentence[Row(s, t)] = s;
            }
        }
    }

    internal TrainingSentence[] Sentences { get; }

    /// <summary>The length of the longest sentence.</summary>
    internal int Steps { get; }

    /// <summary>The number of words.</summary>
    internal int Rows => _offsets[^1];

    /// <summary>For each row the row of the same sentence counted from its end.</summary>
    internal int[] Reversed { get; }

    /// <summary>For each row its sentence.</summary>
    internal int[] Sentence { get; }

    internal int Row(int sentence, int position) => _offsets[position] + sentence;

    /// <summary>The first row of a step.</summary>
    internal int First(int step) => _offsets[step];

    /// <summary>The number of sentences that have a word at a step.</summary>
    internal int Running(int step) => _offsets[step + 1] - _offsets[step];
}
