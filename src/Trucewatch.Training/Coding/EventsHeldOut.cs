using System.Globalization;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Measures on reports held out how well rules, rules with what pages nearly tell, and these with what was learned of doings tell which doings sentences tell.</summary>
internal static class EventsHeldOut
{
    private const int Folds = 5;

    /// <summary>Prints precision, recall and their mean over sentence and type, for several bounds.</summary>
    /// <param name="trainer">Learns which doings a sentence tells.</param>
    /// <param name="nearly">Learns what pages nearly tell.</param>
    /// <param name="coder">Makes a coder of what was learned.</param>
    /// <param name="samples">The coded reports.</param>
    /// <param name="output">Where to print.</param>
    public static void Print(EventTrainer trainer, CodingTrainer nearly, Func<LearnedModels?, ReportCoder> coder, List<CodedSample> samples, TextWriter output)
    {
        var rated = new List<Sentence>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = samples.Where((_, i) => i % Folds != fold).ToList();
            var with = coder(new LearnedModels { Coding = nearly.Fit(learned), Events = trainer.Fit(learned) });
            foreach (var sample in samples.Where((_, i) => i % Folds == fold))
                rated.AddRange(Rate(sample, with, trainer.Types));
        }

        Print("rules", rated, (sentence, i) => sentence.Ruled[i], output);
        Print("and what is nearly told", rated, (sentence, i) => sentence.Told[i], output);
        foreach (var little in (double[])[0, 0.05, 0.1, 0.15])
        {
            foreach (var enough in (double[])[0.35, 0.4, 0.45, 0.5])
            {
                Print(string.Create(CultureInfo.InvariantCulture, $"kept from {little:F2}, added from {enough:F2}"), rated, (sentence, i) =>
                    sentence.Told[i] == 0 ? (sentence.Likely[i] >= enough ? 1 : 0) : sentence.Likely[i] < little ? 0 : sentence.Told[i], output);
            }
        }
    }

    private static IEnumerable<Sentence> Rate(CodedSample sample, ReportCoder coder, IReadOnlyList<string> types)
    {
        foreach (var group in coder.Candidates(sample.Report).GroupBy(candidates => candidates.Context.Sentence.Paragraph))
        {
            var sentence = new Sentence(new int[types.Count], new int[types.Count], new int[types.Count], new double[types.Count]);
            foreach (var candidates in group)
            {
                var ruled = new List<EventFinding>();
                foreach (var finding in candidates.Findings)
                    EventFinder.Merge(ruled, finding);
                var told = coder.Told(candidates);
                for (var i = 0; i < types.Count; i++)
                {
                    sentence.Ruled[i] += ruled.Count(finding => finding.Type == types[i]);
                    sentence.Told[i] += told.Count(finding => finding.Type == types[i]);
                    sentence.Likely[i] = Math.Max(sentence.Likely[i], candidates.Likelihoods.FirstOrDefault(one => one.Type == types[i])?.Likely ?? 0);
                }
            }

            for (var i = 0; i < types.Count; i++)
                sentence.Coded[i] = sample.Events.Count(one => one.Sentence == group.Key && one.Type == types[i]);
            yield return sentence;
        }
    }

    private static void Print(string name, List<Sentence> rated, Func<Sentence, int, int> taken, TextWriter output)
    {
        int right = 0, given = 0, coded = 0;
        foreach (var sentence in rated)
        {
            for (var i = 0; i < sentence.Coded.Length; i++)
            {
                var count = taken(sentence, i);
                right += Math.Min(count, sentence.Coded[i]);
                given += count;
                coded += sentence.Coded[i];
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} precision {right / (double)Math.Max(1, given):F3}  recall {right / (double)coded:F3}  F1 {2.0 * right / (given + coded):F3}  (of {coded})"));
    }

    private sealed record Sentence(int[] Coded, int[] Ruled, int[] Told, double[] Likely);
}
