using System.Globalization;
using System.IO.Compression;
using System.Text;
using Trucewatch.Language;

namespace Trucewatch.Training.Tests;

public sealed class ModelTrainerTests : IDisposable
{
    private static readonly string[] Nouns = ["truce", "deal", "offer", "plan", "talks", "army", "group", "minister"];
    private static readonly string[] Verbs = ["rejected", "praised", "signed", "left", "saw"];

    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-training").FullName;

    [Fact]
    public void Train_SameDataTwice_GivesTheSameBytes() => Assert.Equal(Train(2), Train(2));

    [Fact]
    public void Finish_SameModelTwice_GivesTheSameBytesAndKeepsTheNetwork()
    {
        var model = Train(1);
        byte[] first = Finish(model), second = Finish(model);
        Assert.Equal(first, second);
        ModelFile before = ModelFile.Read(model, "before"), after = ModelFile.Read(first, "after");
        Assert.All(before.Names.Where(name => name.StartsWith("net.", StringComparison.Ordinal)), name => Assert.Equal(before.Section(name).ToArray(), after.Section(name).ToArray()));
        Assert.NotNull(LanguageModel.Read(first).Names);
    }

    [Fact]
    public void Train_FewWords_KeepsOnlyTheRowsOfPiecesThatWereLearned()
    {
        var model = ModelFile.Read(Train(1), "the model");
        var index = model.Values<ushort>("net.pieces.at").ToArray();
        var rows = model.Values<float>("net.pieces.scale").Length;
        Assert.Equal(1 << 10, index.Length);
        Assert.Equal(Enumerable.Range(1, rows), index.Where(row => row > 0).Select(row => (int)row));
        Assert.InRange(rows, 50, 500);
        Assert.Equal(rows * 64, model.Section("net.pieces").Length);
    }

    [Fact]
    public void Train_SimpleLanguage_IsLearned()
    {
        var model = LanguageModel.Read(Train(12));
        var sentence = new SentenceAnalyzer(model).AnalyzeWords(["the", "army", "signed", "the", "truce", "."], 0);
        Assert.Equal([1, 2, -1, 4, 2, 2], sentence.Tokens.Select(t => t.Head));
        Assert.Equal(["det", "nsubj", "root", "det", "obj", "punct"], sentence.Tokens.Select(t => t.Relation));
        Assert.Equal([Upos.Det, Upos.Noun, Upos.Verb, Upos.Det, Upos.Noun, Upos.Punct], sentence.Tokens.Select(t => t.Upos));
        Assert.Equal("sign", sentence.Tokens[2].Lemma);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Train(int epochs)
    {
        var random = new Random(5);
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            string subject = Nouns[random.Next(Nouns.Length)], verb = Verbs[random.Next(Verbs.Length)], other = Nouns[random.Next(Nouns.Length)];
            var lemma = verb switch { "left" => "leave", "saw" => "see", "praised" => "praise", _ => verb[..^2] };
            text.Append(CultureInfo.InvariantCulture, $"# sent_id = s{i}\n1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{subject}\t{subject}\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n");
            text.Append(CultureInfo.InvariantCulture, $"3\t{verb}\t{lemma}\tVERB\tVBD\t_\t0\troot\t_\t_\n4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_\n5\t{other}\t{other}\tNOUN\tNN\t_\t3\tobj\t_\t_\n6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n");
        }

        var entities = Write("entities.gz", "doc\tsent_id\tfirst_word\tlast_word\ttype\thead_word\thead_upos\tlink\tname\ttext\n");
        var options = new TrainingOptions { Epochs = epochs, Hidden = 128, Layers = 2, PieceBits = 10, Width = 64, Arc = 64, Label = 64, Drop = 0.1f, RecurrentDrop = 0.1f, BatchWords = 60 };
        return new ModelTrainer(Treebank.Load([Write("bank.conllu.gz", text.ToString())]), new NameAnnotations(entities), options).Train((_, _, _) => { });
    }

    private byte[] Finish(byte[] model) =>
        ModelTrainer.Finish(model, Treebank.Load([Path.Combine(_folder, "bank.conllu.gz")]), new NameAnnotations(Path.Combine(_folder, "entities.gz")), new NameTrainingOptions { Epochs = 2, TableBits = 12 });

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        using var stream = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }
}
