using System.Buffers;
using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Training;

/// <summary>Learns from reports coded by hand which words tell the terms of a proposal; or prints the records of reports held out.</summary>
internal static class ProposalCommand
{
    private const int Folds = 5;

    public static int Run(string[] args, Stream output, TextWriter error)
    {
        switch (args)
        {
            case ["train", var corpus, var model]:
                new ProposalTools().Trainer.Fit(CodedCorpus.Read(corpus)).Save(model);
                return 0;
            case ["held-out", var corpus]:
                HeldOut(CodedCorpus.Read(corpus), output);
                return 0;
            default:
                error.WriteLine("Usage: proposals train CORPUS MODEL | proposals held-out CORPUS   (run in the repository's folder)");
                return 2;
        }
    }

    /// <summary>Prints the records of every report, as JSON Lines, coded with a model that has not seen it.</summary>
    private static void HeldOut(List<CodedSample> samples, Stream output)
    {
        var tools = new ProposalTools();
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(buffer);
        for (var fold = 0; fold < Folds; fold++)
        {
            var coder = tools.Coder(tools.Trainer.Fit([.. samples.Where((_, i) => i % Folds != fold)]));
            foreach (var sample in samples.Where((_, i) => i % Folds == fold))
                writer.Write(coder.Code(sample.Report));
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private sealed class ProposalTools
    {
        private readonly CodebookSet _codebook = CodebookSet.From(CodebookLoader.Load("codebook"));
        private readonly SituationRegister _register = SituationRegister.Load("situations").Register;
        private readonly LanguageModel _model = LanguageModel.Load("models/english.twlm");
        private readonly CodingModel _learned = CodingModel.Load("models/coding.twcm");

        public ProposalTools() => Trainer = new ProposalTrainer(Coder(offers: null), new LogisticOptions());

        public ProposalTrainer Trainer { get; }

        public ReportCoder Coder(ProposalModel? offers) => new(_codebook, _register, _model, _learned, offers);
    }
}
