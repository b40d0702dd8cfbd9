using System.Globalization;
using System.IO.Compression;
using System.Text;
using Trucewatch.Language;

namespace Trucewatch.Training.Tests;

public sealed class BoundaryTrainerTests : IDisposable
{
    private static readonly string[] Names = ["Amal", "Omar", "Rima", "Nour", "Basel", "Hala"];
    private static readonly string[] Things = ["list", "draft", "map", "plan", "letter"];

    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-training").FullName;

    [Fact]
    public void Train_SameDataTwice_GivesTheSameBytes() => Assert.Equal(Train(), Train());

    [Fact]
    public void Train_GreetingsWithoutStop_AreLearned()
    {
        const string Text = "Dear Omar Please send the map today";
        var network = BoundaryNetwork.Read(Train());
        List<Gap> gaps = [];
        ParagraphGaps.List(Text, new(0, Text.Length), [], gaps);
        var weights = Assert.Single(network.Weigh(Text, [gaps], BoundaryFeatures.SmallStarts(Text)));
        Assert.Equal([false, true, false, false, false, false], weights.Select(weight => weight > 0));
    }

    [Fact]
    public void Read_Documents_GivesTextSentencesAndRelations()
    {
        var document = SentenceDocument.Read(Write()).First();
        Assert.StartsWith("Dear ", document.Text, StringComparison.Ordinal);
        Assert.Equal("Please", document.Sentences[1].Of(document.Text)[..6]);
        Assert.Equal("root", document.Relations[0]);
        Assert.Equal("discourse", document.Relations[document.Sentences[1].Start]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Train() => BoundaryTrainer.Train([Write()], Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName, TextWriter.Null, new BoundaryTrainingOptions { BatchWords = 90, WarmSteps = 20 });

    private string Write()
    {
        var random = new Random(3);
        var text = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            string name = Names[random.Next(Names.Length)], thing = Things[random.Next(Things.Length)];
            text.Append(CultureInfo.InvariantCulture, $"# newdoc id = d{i}\n# newpar\n# text = Dear {name}\n1\tDear\tdear\tADJ\tJJ\t_\t0\troot\t_\t_\n2\t{name}\t{name}\tPROPN\tNNP\t_\t1\tvocative\t_\t_\n\n");
            text.Append(CultureInfo.InvariantCulture, $"# text = Please send the {thing} today\n1\tPlease\tplease\tINTJ\tUH\t_\t2\tdiscourse\t_\t_\n2\tsend\tsend\tVERB\tVB\t_\t0\troot\t_\t_\n3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n");
            text.Append(CultureInfo.InvariantCulture, $"4\t{thing}\t{thing}\tNOUN\tNN\t_\t2\tobj\t_\t_\n5\ttoday\ttoday\tNOUN\tNN\t_\t2\tobl:tmod\t_\t_\n\n");
        }

        var path = Path.Combine(_folder, "bank.conllu.gz");
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return path;
    }
}
