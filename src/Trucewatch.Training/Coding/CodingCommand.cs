using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Training;

/// <summary>Learns from reports coded by hand how sure a match of an event rule is; writes the model, or measures it on reports held out.</summary>
internal static class CodingCommand
{
    private const int Folds = 5;
    private const int DoerFolds = 10;

    private static readonly LogisticOptions PositionOptions = new(Epochs: 15, Rate: 0.01, Shrinkage: 0.02, LeastCount: 20);

    private static readonly LogisticOptions DoerOptions = new(Epochs: 12, Rate: 0.03, Shrinkage: 0.05, LeastCount: 8);

    private static readonly LogisticOptions SpeakerOptions = new(Epochs: 12, Rate: 0.03, Shrinkage: 0.03, LeastCount: 8);

    private static readonly LogisticOptions TermOptions = new(Epochs: 12, Rate: 0.03, Shrinkage: 0.05, LeastCount: 4);

    private static readonly LogisticOptions EventOptions = new(Epochs: 20, Rate: 0.05, Shrinkage: 0.003, LeastCount: 8, Averages: true);

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        switch (args)
        {
            case ["train", var corpus, var model]:
                Trainer().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["held-out", var corpus]:
                HeldOut(CodedCorpus.Read(corpus), output);
                return 0;
            case ["events", var corpus, var model]:
                Events().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["events-held-out", var corpus]:
                EventsHeldOut.Print(Events(), Trainer(), Coder, CodedCorpus.Read(corpus), output);
                return 0;
            case ["near-held-out", var corpus]:
                NearHeldOut(CodedCorpus.Read(corpus), output);
                return 0;
            case ["measures", var corpus, var model]:
                Measures().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["measures-held-out", var corpus]:
                MeasuresHeldOut(CodedCorpus.Read(corpus), output);
                return 0;
            case ["plover", var examples]:
                PloverMeasure.Print(PloverMeasure.Read(examples), Coder(new LearnedModels { Coding = CodingModel.Load("models/coding.twcm") }), output);
                return 0;
            case ["doers", var corpus, var model]:
                new DoerTrainer(Coder(BeforeDoers()), DoerOptions).Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["doers-held-out", var corpus]:
                DoersHeldOut(CodedCorpus.Read(corpus), output);
                return 0;
            case ["positions", var corpus, var model]:
                Positions().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["positions-held-out", var corpus]:
                PositionsHeldOut.Print(Positions(), CodedCorpus.Read(corpus), output);
                return 0;
            case ["speakers", var corpus, var model]:
                Speakers().Fit(CodedText.Read(corpus)).Save(model);
                return 0;
            case ["speakers-held-out", var corpus]:
                SpeakersHeldOut(CodedText.Read(corpus), output);
                return 0;
            case ["terms", var corpus, var model]:
                Terms().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["terms-held-out", var corpus]:
                TermsHeldOut.Print(CodedCorpus.Read(corpus), Terms(), output);
                return 0;
            default:
                error.WriteLine("Usage: coding train CORPUS MODEL | coding held-out CORPUS | coding near-held-out CORPUS | coding events CORPUS MODEL | coding events-held-out CORPUS | coding measures CORPUS MODEL | coding measures-held-out CORPUS | coding doers CORPUS MODEL | coding doers-held-out CORPUS | coding positions CORPUS MODEL | coding positions-held-out CORPUS | coding speakers CORPUS MODEL | coding speakers-held-out CORPUS | coding terms CORPUS MODEL | coding terms-held-out CORPUS | coding plover EXAMPLES   (run in the repository's folder)");
                return 2;
        }
    }

    /// <summary>
    /// Prints, for each tenth of confidence, how many matches it was given and how many of them a person coded too, and for what share of those the rules alone and with
    /// what was learned agree with the person on whether it is the case, on reports the model has not seen.
    /// </summary>
    private static void HeldOut(List<CodedSample> samples, TextWriter output)
    {
        var rated = new List<RatedDoing>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Trainer().Fit([.. samples.Where((_, i) => i % Folds != fold)]);
            var trainer = new CodingTrainer(Coder(new LearnedModels { Coding = model }), new LogisticOptions(), []);
            rated.AddRange(samples.Where((_, i) => i % Folds == fold).SelectMany(trainer.Rated));
        }

        output.WriteLine("confidence  matches  coded by a person with that type and status");
        var tenths = rated.ToLookup(one => Math.Min(9, (int)(one.Confidence * 10)));
        for (var tenth = 0; tenth < 10; tenth++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenth / 10.0:F1}-{(tenth + 1) / 10.0:F1}     {tenths[tenth].Count(),7}  {(tenths.Contains(tenth) ? tenths[tenth].Average(one => one.IsCoded ? 1 : 0) : 0):F3}"));
        var coded = rated.Where(one => one.Coded is not null).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"what is the case told apart in {coded.Count} matches that a person coded: rules {coded.Average(one => one.Agrees(one.Ruled) ? 1 : 0):F3}, with what was learned {coded.Average(one => one.Agrees(one.Chosen) ? 1 : 0):F3}"));
    }

    /// <summary>Prints, for several bounds, how many doings that pages nearly tell would be taken, and how many of them a person coded, on reports the model has not seen.</summary>
    private static void NearHeldOut(List<CodedSample> samples, TextWriter output)
    {
        var trainer = new NearTrainer(Coder(learned: null), new LogisticOptions(), CodebookLoader.Load("codebook").Pages);
        var rated = new List<(string Type, double Likely, bool IsCoded)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit(samples.Where((_, i) => i % Folds != fold));
            rated.AddRange(samples.Where((_, i) => i % Folds == fold).SelectMany(sample => trainer.Rate(sample, model)));
        }

        output.WriteLine($"{rated.Count} nearly told, {rated.Count(one => one.IsCoded)} of them coded by a person and not found by a rule");
        output.WriteLine("at least  taken  coded by a person");
        for (var tenth = 2; tenth < 10; tenth++)
        {
            var taken = rated.Where(one => one.Likely >= tenth / 10.0).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenth / 10.0:F1}      {taken.Count,7}  {taken.Count(one => one.IsCoded)}"));
        }
    }

    /// <summary>Prints how well the rules alone and the model at several bounds tell what numbers are for, on reports the model has not seen.</summary>
    private static void MeasuresHeldOut(List<CodedSample> samples, TextWriter output)
    {
        var trainer = Measures();
        var rated = new List<(NumberExample Number, string Best, double Likely)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit(samples.Where((_, i) => i % Folds != fold));
            rated.AddRange(samples.Where((_, i) => i % Folds == fold).SelectMany(sample => trainer.Rate(sample, model)));
        }

        var unread = samples.Sum(trainer.Unread);
        PrintMeasures("rules", rated.Select(one => (one.Number, one.Number.Ruled)), unread, output);
        for (var bound = 0.2; bound < 0.6; bound += 0.05)
            PrintMeasures(string.Create(CultureInfo.InvariantCulture, $"model from {bound:F2}"), rated.Select(one => (one.Number, one.Likely >= bound ? one.Best : null)), unread, output);
    }

    private static void PrintMeasures(string name, IEnumerable<(NumberExample Number, string? Taken)> rated, int unread, TextWriter output)
    {
        var all = rated.Where(one => !one.Number.IsOptional).ToList();
        var right = all.Count(one => one.Taken is not null && one.Taken == one.Number.Coded);
        var taken = all.Count(one => one.Taken is not null);
        var coded = all.Count(one => one.Number.Coded is not null) + unread;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} precision {right / (double)taken:F3}  recall {right / (double)coded:F3}  F1 {2.0 * right / (taken + coded):F3}  ({coded} coded, {unread} of them not read as numbers)"));
    }

    private static EventTrainer Events() => new(Coder(learned: null), EventOptions, CodebookLoader.Load("codebook").Pages);

    private static SpeakerTrainer Speakers() => new(Coder(learned: null), SpeakerOptions, CodebookLoader.Load("codebook").Pages);

    private static TermTrainer Terms() => new(Coder(learned: null), TermOptions, CodebookLoader.Load("codebook").Pages);

    private static PositionTrainer Positions() => new(Coder(learned: null), PositionOptions, CodebookLoader.Load("codebook").Pages);

    private static MeasureTrainer Measures() => new(Coder(learned: null), new LogisticOptions(Shrinkage: 0.005, LeastCount: 4), CodebookLoader.Load("codebook").Pages);

    /// <summary>Prints, for each type of doing that a person coded with a doer, for what share of those found the rules, the model and the best candidate name one of them, on reports the model has not seen.</summary>
    private static void DoersHeldOut(List<CodedSample> samples, TextWriter output)
    {
        var trainer = new DoerTrainer(Coder(BeforeDoers()), DoerOptions);
        var scores = new List<DoerScore>();
        for (var fold = 0; fold < DoerFolds; fold++)
        {
            var model = trainer.Fit(samples.Where((_, i) => i % DoerFolds != fold));
            scores.AddRange(samples.Where((_, i) => i % DoerFolds == fold).SelectMany(sample => trainer.Rate(sample, model)));
        }

        output.WriteLine("type                  found  rules  learned  listed");
        foreach (var group in scores.GroupBy(score => score.Type).OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(group.Key, [.. group], output);
        Print("all but nobody", [.. scores.Where(score => score.Type != "nobody")], output);
    }

    /// <summary>Prints how well the rules alone, and the model with several sums taken off the score of nobody, tell whose words sentences are, on reports the model has not seen.</summary>
    private static void SpeakersHeldOut(List<CodedText> texts, TextWriter output)
    {
        var trainer = Speakers();
        double[] sums = [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5];
        var scores = sums.Select(_ => new List<SpeakerScore>()).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit(texts.Where((_, i) => i % Folds != fold));
            for (var i = 0; i < sums.Length; i++)
                scores[i].AddRange(texts.Where((_, at) => at % Folds == fold).Select(text => trainer.Rate(text, model, sums[i])));
        }

        Print("rules", [.. texts.Select(text => trainer.Rate(text, null, 0))], output);
        for (var i = 0; i < sums.Length; i++)
            Print(string.Create(CultureInfo.InvariantCulture, $"model, {sums[i]:F2} off nobody"), scores[i], output);
    }

    private static void Print(string name, List<SpeakerScore> scores, TextWriter output)
    {
        int given = scores.Sum(score => score.Given), right = scores.Sum(score => score.Right), coded = scores.Sum(score => score.Coded), listed = scores.Sum(score => score.Listed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} precision {right / (double)given:F3}  recall {right / (double)coded:F3}  F1 {2.0 * right / (given + coded):F3}  (of {coded}, {listed / (double)coded:F3} listed)"));
    }

    private static void Print(string name, List<DoerScore> scores, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20} {scores.Count,6}  {scores.Average(score => score.Ruled ? 1 : 0):F3}  {scores.Average(score => score.Learned ? 1 : 0):F3}    {scores.Average(score => score.Listed ? 1 : 0):F3}"));

    private static CodingTrainer Trainer() => new(Coder(learned: null), new LogisticOptions(), CodebookLoader.Load("codebook").Pages);

    /// <summary>What is learned before doers are: the doings to choose doers for are those that the whole program finds.</summary>
    private static LearnedModels BeforeDoers() => new()
    {
        Coding = CodingModel.Load("models/coding.twcm"),
        Events = EventModel.Load("models/events.twem"),
        Speakers = SpeakerModel.Load("models/speakers.twsm"),
    };

    private static ReportCoder Coder(LearnedModels? learned) =>
        new(CodebookSet.From(CodebookLoader.Load("codebook")), SituationRegister.Load("situations").Register, LanguageModel.Load("models/english.twlm"), learned);
}
