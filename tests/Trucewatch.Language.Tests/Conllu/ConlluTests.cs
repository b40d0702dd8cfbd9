using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public sealed class ConlluTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Sample =
        "# sent_id = a\n# text = He can't.\n1\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
        "2\tca\tcan\tAUX\tMD\t_\t1\taux\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t1:x\t_\n\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void Write_WhatWasRead_IsTheSameText()
    {
        using var writer = new StringWriter();
        foreach (var sentence in ConlluReader.Read(new StringReader(Sample)))
            ConlluWriter.Write(writer, sentence);
        Assert.Equal(Sample, writer.ToString());
    }

    [Fact]
    public void With_ParseOfTheWords_KeepsTokensAndFillsTheRest()
    {
        var sentence = ConlluReader.Read(new StringReader(Sample)).First();
        var parse = new SentenceAnalyzer(fixture.Model).AnalyzeWords([.. sentence.Words.Select(w => w.Form)], 0);
        var filled = sentence.With(parse);
        Assert.Equal(sentence.Rows.Select(r => (r.Id, r.Form, r.Misc)), filled.Rows.Select(r => (r.Id, r.Form, r.Misc)));
        Assert.Equal(["PRON", "AUX", "PART"], filled.Words.Select(w => w.Upos));
        Assert.Equal("not", filled.Rows[3].Lemma);
        Assert.Single(filled.Words, w => w.Head == "0");
    }

    [Fact]
    public void With_OtherNumberOfWords_Throws()
    {
        var sentence = ConlluReader.Read(new StringReader(Sample)).First();
        Assert.Throws<ArgumentException>(() => sentence.With(new SentenceAnalyzer(fixture.Model).AnalyzeWords(["Go"], 0)));
    }

    [Fact]
    public void Read_LineWithOtherColumns_NamesTheLine()
    {
        var fault = Assert.Throws<ConlluFormatException>(() => ConlluReader.Read(new StringReader("# a\n1\tGo\n")).ToList());
        Assert.Contains("TW0401: line 2 has 2 columns", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ParsedText_HasOneLineForEachWord()
    {
        const string text = "He can't\tgo.";
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, new SentenceAnalyzer(fixture.Model).Analyze(text, 0, 0, new TextSpan(0, text.Length)));
        var read = ConlluReader.Read(new StringReader(writer.ToString())).Single();
        Assert.Equal(["He", "ca", "n't", "go", "."], read.Words.Select(w => w.Form));
        Assert.Equal(["_", "SpaceAfter=No", "_", "SpaceAfter=No", "_"], read.Words.Select(w => w.Misc));
        Assert.Contains("# text = He can't go.", read.Comments);
    }
}
