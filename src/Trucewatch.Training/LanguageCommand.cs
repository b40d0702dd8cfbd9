using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Trains and measures the language model.</summary>
internal static class LanguageCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        switch (args)
        {
            case ["train", var folder, var target]:
                var treebank = Treebank.Load([Path.Combine(folder, "en_ewt-train.conllu.gz"), Path.Combine(folder, "en_gum-train.conllu.gz")]);
                var model = new ModelFileWriter();
                model.AddLines("version", ["0.1.0"]);
                model.AddLines("tags", treebank.Tags);
                model.AddLines("relations", treebank.Relations);
                var (exceptions, rules) = LemmaTrainer.Train(treebank.Sentences.SelectMany(LemmaWords));
                model.AddLines("lemma.words", exceptions);
                model.AddLines("lemma.rules", rules);
                new PerceptronTrainer(treebank, error).Train(model, 9);
                File.WriteAllBytes(target, model.ToBytes());
                return 0;
            case ["fill", var modelPath, var input]:
                var analyzer = new SentenceAnalyzer(LanguageModel.Load(modelPath));
                using (var writer = new StreamWriter(Console.OpenStandardOutput()))
                {
                    foreach (var sentence in Treebank.Read(input))
                        ConlluWriter.Write(writer, sentence.With(analyzer.AnalyzeWords([.. sentence.Words.Select(w => w.Form)], 0)));
                }

                return 0;
            case ["tokens", var tokenInput]:
                TokenScore.Print(tokenInput, output);
                return 0;
            default:
                error.WriteLine("Usage: language train FOLDER MODEL | fill MODEL CONLLU | tokens CONLLU");
                return 2;
        }
    }

    private static IEnumerable<(string Word, int Tag, string Lemma)> LemmaWords(TreebankSentence sentence)
    {
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var form = sentence.Forms[i];
            if (form.Length > Lemmatizer.LongestWord || sentence.Lemmas[i] == "_")
                continue;
            var lower = new char[form.Length];
            Lemmatizer.Normalize(form, lower);
            yield return (new string(lower), sentence.Tags[i], sentence.Lemmas[i].ToLowerInvariant());
        }
    }
}
