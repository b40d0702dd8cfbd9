using System.Buffers;
using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training;

/// <summary>Learns from reports coded by hand which matches of event rules are doings; writes the model, or codes each report by a model that has not seen it.</summary>
internal static class CodingCommand
{
    private const int Folds = 5;

    public static int Run(string[] args, TextWriter error)
    {
        switch (args)
        {
            case ["train", var corpus, var model]:
                Trainer().Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["held-out", var corpus, var records]:
                HeldOut(CodedCorpus.Read(corpus), records);
                return 0;
            default:
                error.WriteLine("Usage: coding train CORPUS MODEL | coding held-out CORPUS RECORDS.jsonl   (run in the repository's folder)");
                return 2;
        }
    }

    /// <summary>Codes every report by a model fitted on the four fifths of the corpus that it is not in.</summary>
    private static void HeldOut(List<CodedSample> samples, string records)
    {
        var trainer = Trainer();
        using var output = File.Create(records);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Fit([.. samples.Where((_, i) => i % Folds != fold)]);
            var coder = Coder(model);
            foreach (var sample in samples.Where((_, i) => i % Folds == fold))
            {
                var buffer = new ArrayBufferWriter<byte>();
                new RecordJsonWriter(buffer).Write(coder.Code(sample.Report));
                output.Write(buffer.WrittenSpan);
            }
        }
    }

    private static CodingTrainer Trainer() => new(Coder(learned: null), new LogisticOptions());

    private static ReportCoder Coder(CodingModel? learned) =>
        new(CodebookSet.From(CodebookLoader.Load("codebook")), SituationRegister.Load("situations").Register, LanguageModel.Load("models/english.twlm"), learned);
}
