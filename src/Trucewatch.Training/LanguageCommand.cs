using System.Diagnostics;
using System.Globalization;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Trains and measures the language model.</summary>
internal static class LanguageCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        switch (args)
        {
            case ["train", var folder, var target, .. var settings]:
                var options = Settings(new TrainingOptions(), settings);
                string[] banks = options.IsEwtOnly ? ["ewt"] : ["ewt", "gum"];
                var treebank = Treebank.Load(banks.Select(bank => Path.Combine(folder, $"en_{bank}-train.conllu.gz")));
                var dev = banks.Select(bank => (bank, Sentences: Treebank.Read(Path.Combine(folder, $"en_{bank}-dev.conllu.gz")).ToList())).ToList();
                var watch = Stopwatch.StartNew();
                var names = new NameAnnotations(Path.Combine(folder, "en_gum-train.entities.tsv.gz"));
                var content = new ModelTrainer(treebank, names, options).Train((epoch, loss, model) =>
                {
                    error.WriteLine($"epoch {epoch}: loss {loss:F4}, {watch.Elapsed.TotalSeconds:F0} s");
                    if (epoch % 5 != 0 && epoch != 1)
                        return;
                    var read = LanguageModel.Read(model());
                    foreach (var (bank, sentences) in dev)
                        error.WriteLine($"  {bank} dev: {TreeScore.Of(read, sentences)}");
                    error.WriteLine($"  names, EWT dev: {NameScore.Of(read, Path.Combine(folder, "uner_en_ewt-dev.iob2.gz"))}");
                });
                File.WriteAllBytes(target, ModelTrainer.Finish(content, treebank, names, new NameTrainingOptions()));
                return 0;
            case ["finish", var finishFolder, var from, var to, .. var nameSettings]:
                var trees = Treebank.Load(new[] { "ewt", "gum" }.Select(bank => Path.Combine(finishFolder, $"en_{bank}-train.conllu.gz")));
                File.WriteAllBytes(to, ModelTrainer.Finish(File.ReadAllBytes(from), trees, new NameAnnotations(Path.Combine(finishFolder, "en_gum-train.entities.tsv.gz")), Settings(new NameTrainingOptions(), nameSettings)));
                output.WriteLine($"names, EWT dev: {NameScore.Of(LanguageModel.Load(to), Path.Combine(finishFolder, "uner_en_ewt-dev.iob2.gz"))}");
                return 0;
            case ["fill", var modelPath, var input]:
                var analyzer = new SentenceAnalyzer(LanguageModel.Load(modelPath));
                using (var writer = new StreamWriter(Console.OpenStandardOutput()))
                {
                    foreach (var sentence in Treebank.Read(input))
                        ConlluWriter.Write(writer, sentence.With(analyzer.AnalyzeWords([.. sentence.Words.Select(w => w.Form)], 0)));
                }

                return 0;
            case ["names", var namesModel, var namesInput, .. var isVerbose]:
                output.WriteLine(NameScore.Of(LanguageModel.Load(namesModel), namesInput, isVerbose.Length > 0 ? output : null));
                return 0;
            case ["names-gum", var gumModel, var gumFolder, .. var isLong]:
                output.WriteLine(NameScore.OfGum(LanguageModel.Load(gumModel), gumFolder, "dev", isLong.Length > 0 ? output : null));
                return 0;
            case ["tokens", var tokenInput]:
                TokenScore.Print(tokenInput, output);
                return 0;
            default:
                error.WriteLine("Usage: language train FOLDER MODEL [NAME=VALUE...] | finish FOLDER MODEL TARGET [NAME=VALUE...] | fill MODEL CONLLU | names MODEL UNER | tokens CONLLU");
                return 2;
        }
    }

    private static T Settings<T>(T options, string[] settings)
        where T : class
    {
        foreach (var setting in settings)
        {
            var (name, value) = setting.Split('=') is [var n, var v] ? (n, v) : throw new ArgumentException($"'{setting}' is not NAME=VALUE.", nameof(settings));
            var property = typeof(T).GetProperty(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                ?? throw new ArgumentException($"There is no option '{name}'.", nameof(settings));
            property.SetValue(options, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }

        return options;
    }
}
