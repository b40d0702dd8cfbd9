using System.Globalization;
using Trucewatch.Coding;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Measures how well the rules alone, and the model at several bounds, tell the terms of proposals, on reports the model has not seen.</summary>
internal static class TermsHeldOut
{
    private const int Folds = 5;
    private const double LowestBound = 0.1;
    private const double HighestBound = 0.5;
    private const double Step = 0.02;

    /// <summary>Prints a line for the rules and one for each bound.</summary>
    public static void Print(List<CodedSample> samples, TermTrainer trainer, TextWriter output)
    {
        Line("rules", samples.Select(sample => TermScore.Of(sample, trainer.Candidates(sample)
            .Select(candidate => candidate.Cues.Where(cue => cue.Footing is TermFooting.Told).ToList()).Where(cues => cues.Count > 0).Select(TermDecision.TermOf))), output);
        var rated = new List<(CodedSample Sample, List<(double Most, ProposalTerm Term)> Terms)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit([.. samples.Where((_, i) => i % Folds != fold)]);
            foreach (var sample in samples.Where((_, i) => i % Folds == fold))
                rated.Add((sample, [.. trainer.Candidates(sample).Select(candidate => Rate(candidate, model))]));
        }

        for (var bound = LowestBound; bound < HighestBound; bound += Step)
        {
            Line(
                string.Create(CultureInfo.InvariantCulture, $"from {bound:F2}"),
                rated.Select(one => TermScore.Of(one.Sample, one.Terms.Where(term => term.Most >= bound).Select(term => term.Term))),
                output);
        }
    }

    private static (double Most, ProposalTerm Term) Rate(TermCandidate candidate, TermModel model)
    {
        List<double> likely = [.. candidate.Keys.Select(model.Likely)];
        return (likely.Max(), TermDecision.Rated(candidate, likely));
    }

    private static void Line(string name, IEnumerable<TermScore> scores, TextWriter output)
    {
        var (right, coded, given) = scores.Aggregate((sum, score) => sum + score);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} precision {right / (double)given:F3}  recall {right / (double)coded:F3}  F1 {2.0 * right / (given + coded):F3}  ({coded} coded, {given} given)"));
    }
}
