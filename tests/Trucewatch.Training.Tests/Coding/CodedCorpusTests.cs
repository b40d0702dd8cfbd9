using System.Reflection;
using Trucewatch.Records;

namespace Trucewatch.Training.Tests;

public sealed class CodedCorpusTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-corpus-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_CodedReport_HasItsSentencesAndDoings()
    {
        File.WriteAllText(
            Path.Combine(_folder, "b.gold.json"),
            """
            {"published": "2025-03-24", "sentences": ["One.", "Two."], "figures": [{"s": 1, "measure": "killed", "min": 3, "max": 4, "optional": true}], "events": [
              {"s": 1, "type": "strike", "by": ["Russia"], "status": "planned"}, {"s": 0, "type": "talks"}, {"s": 0, "type": "vote", "status": "actual|planned"}],
             "proposals": [{"name": "a truce", "s": [0, 1], "terms": [{"term": "truce", "days": 30}, {"term": "aid", "count": null, "optional": true}]}, {"name": "a draft"}]}
            """);
        File.WriteAllText(Path.Combine(_folder, "a.gold.json"), """{"published": null, "sentences": ["One."], "events": []}""");
        File.WriteAllText(Path.Combine(_folder, "c.meta.json"), "{}");
        var samples = CodedCorpus.Read(_folder);
        Assert.Equal(["a", "b"], samples.Select(sample => sample.Name));
        Assert.Null(samples[0].Report.Published);
        Assert.Equal(new DateOnly(2025, 3, 24), samples[1].Report.Published!.Date);
        Assert.Equal("One.\n\nTwo.", samples[1].Report.Text);
        Assert.Equal([(1, "strike", Status.Planned), (0, "talks", Status.Actual), (0, "vote", (Status?)null)], samples[1].Events.Select(coded => (coded.Sentence, coded.Type, coded.Status)));
        Assert.Equal(["Russia"], samples[1].Events[0].By);
        Assert.Empty(samples[1].Events[1].By);
        Assert.Equal([new CodedFigure(1, "killed", 3, 4, IsOptional: true)], samples[1].Figures);
        Assert.Empty(samples[0].Figures);
        Assert.Equal([new CodedTerm("truce", null, 30, IsOptional: false), new CodedTerm("aid", null, null, IsOptional: true)], samples[1].Proposals[0].Terms);
        Assert.Equal([0, 1], samples[1].Proposals[0].Sentences.Order());
        Assert.Empty(samples[1].Proposals[1].Terms);
        Assert.Empty(samples[0].Proposals);
    }

    [Fact]
    public void Read_TheRepositorysCorpus_CodesOnlyItsOwnSentences()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
        var samples = CodedCorpus.Read(Path.Combine(root, "corpus"));
        Assert.NotEmpty(samples);
        Assert.All(samples, sample =>
        {
            var sentences = sample.Report.Text.Split("\n\n").Length;
            Assert.All(sample.Events, coded => Assert.InRange(coded.Sentence, 0, sentences - 1));
            Assert.All(sample.Events, coded => Assert.True(File.Exists(Path.Combine(root, "codebook", "events", coded.Type + ".md")), $"{sample.Name}: no event type '{coded.Type}'"));
            Assert.All(sample.Figures, coded => Assert.InRange(coded.Sentence, 0, sentences - 1));
            Assert.All(sample.Figures, coded => Assert.True(File.Exists(Path.Combine(root, "codebook", "measures", coded.Measure + ".md")), $"{sample.Name}: no measure '{coded.Measure}'"));
            Assert.All(sample.Proposals.SelectMany(proposal => proposal.Sentences), sentence => Assert.InRange(sentence, 0, sentences - 1));
            Assert.All(sample.Proposals.SelectMany(proposal => proposal.Terms), coded => Assert.True(File.Exists(Path.Combine(root, "codebook", "terms", coded.Term + ".md")), $"{sample.Name}: no term '{coded.Term}'"));
        });
    }
}
