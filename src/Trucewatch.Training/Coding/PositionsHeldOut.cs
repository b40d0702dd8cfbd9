using System.Globalization;

namespace Trucewatch.Training;

/// <summary>Measures on reports held out how well the rules alone and the model at several bounds tell who stands where.</summary>
internal static class PositionsHeldOut
{
    private const int Folds = 10;

    /// <summary>Prints precision, recall and their mean over actor and stance.</summary>
    public static void Print(PositionTrainer trainer, List<CodedSample> samples, TextWriter output)
    {
        var rated = new List<(PositionExample Example, double[] Likely)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit(samples.Where((_, i) => i % Folds != fold));
            foreach (var example in samples.Where((_, i) => i % Folds == fold).SelectMany(trainer.Examples))
                rated.Add((example, [.. model.Rate(example.Candidate).Select(one => one.Likely)]));
        }

        var wanted = samples.Sum(sample => sample.Positions.Where(position => !position.IsOptional).Select(position => (position.Actor, position.Stance)).Distinct().Count());
        output.WriteLine($"{wanted} coded, {rated.Sum(one => one.Example.Coded.Count)} of them of actors who were found near a proposal; {rated.Count} actors");
        Print("rules", rated.Select(one => (one.Example, (IEnumerable<string>)one.Example.Candidate.Ruled)), wanted, output);
        for (var bound = 0.2; bound < 0.6; bound += 0.05)
            Print(string.Create(CultureInfo.InvariantCulture, $"model from {bound:F2}"), rated.Select(one => (one.Example, trainer.Stances.Where((_, i) => one.Likely[i] >= bound))), wanted, output);
    }

    private static void Print(string name, IEnumerable<(PositionExample Example, IEnumerable<string> Taken)> rated, int wanted, TextWriter output)
    {
        int right = 0, taken = 0;
        var byStance = new Dictionary<string, (int Right, int Taken)>(StringComparer.Ordinal);
        foreach (var (example, stances) in rated)
        {
            foreach (var stance in stances.Distinct().Where(stance => !example.Optional.Contains(stance)))
            {
                var isRight = example.Coded.Contains(stance);
                right += isRight ? 1 : 0;
                taken++;
                var counts = byStance.GetValueOrDefault(stance);
                byStance[stance] = (counts.Right + (isRight ? 1 : 0), counts.Taken + 1);
            }
        }

        var parts = string.Join("  ", byStance.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value.Right}/{pair.Value.Taken}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} precision {right / (double)Math.Max(1, taken):F3}  recall {right / (double)wanted:F3}  F1 {2.0 * right / (taken + wanted):F3}  {parts}"));
    }
}
