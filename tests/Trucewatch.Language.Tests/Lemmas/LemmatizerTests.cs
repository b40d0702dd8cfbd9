namespace Trucewatch.Language.Tests;

public sealed class LemmatizerTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const double LeastRight = 0.98;

    [Fact]
    public void Lemmatize_FormsOfWarsAndTalks_AreRight()
    {
        var model = fixture.Model;
        var cases = Cases();
        var wrong = cases.Select(c => (Form: c[0], Lemma: c[2], Found: Lemma(model, c[0], c[1]))).Where(c => c.Lemma != c.Found).ToList();
        Assert.True(
            cases.Count - wrong.Count >= LeastRight * cases.Count,
            $"{cases.Count - wrong.Count} of {cases.Count} right; wrong: {string.Join(", ", wrong.Select(w => $"{w.Form} {w.Found}"))}");
    }

    [Theory]
    [InlineData("zibbed", "VBD", "zib")]
    [InlineData("snarfing", "VBG", "snarf")]
    [InlineData("blicates", "VBZ", "blicate")]
    [InlineData("droneifies", "VBZ", "droneify")]
    [InlineData("grenaded", "VBD", "grenade")]
    public void Lemmatize_VerbNobodyHasSeen_FollowsTheRegularForms(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(fixture.Model, form, tag));

    private static List<string[]> Cases()
    {
        using var stream = typeof(LemmatizerTests).Assembly.GetManifestResourceStream("Trucewatch.Language.Tests.Lemmas.verbs.txt");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(' '))];
    }

    private static string Lemma(LanguageModel model, string form, string tag) =>
        model.Lemmatizer.Lemmatize(form, Array.FindIndex(model.Tags, t => t.Upos == Upos.Verb && t.Xpos == tag), isName: false, new StringPool());
}
