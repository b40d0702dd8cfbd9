namespace Trucewatch.Training.Tests;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("bomb", "bombed bombed bombing bombs")]
    [InlineData("lob", "lobbed lobbed lobbing lobs")]
    [InlineData("cede", "ceded ceded ceding cedes")]
    [InlineData("free", "freed freed freeing frees")]
    [InlineData("ferry", "ferried ferried ferrying ferries")]
    [InlineData("veto", "vetoed vetoed vetoing vetoes")]
    [InlineData("expel+", "expelled expelled expelling expels")]
    [InlineData("quit", "quitted quitted quitting quits")]
    [InlineData("breach", "breached breached breaching breaches")]
    [InlineData("float", "floated floated floating floats")]
    [InlineData("panic", "panicked panicked panicking panics")]
    public void Regular_Verb_HasTheFormsOfSpelling(string verb, string forms) => Assert.Equal(forms, string.Join(' ', VerbForms.Regular(verb).Select(form => form.Form)));

    [Fact]
    public void All_IrregularVerb_HasNoRegularPast()
    {
        var forms = VerbForms.All(["flee"]).Where(form => form.Verb == "flee").ToList();
        Assert.Equal(["fled", "fled", "fleeing", "flees"], forms.Select(form => form.Form));
    }

    [Fact]
    public void PastOnly_FormsOfIrregularVerbs_HaveTheirTagsAndNoDictionaryForms()
    {
        var lines = VerbForms.PastOnly(["NOUN\tNN", "VERB\tVBD", "VERB\tVBN"]).ToList();
        Assert.Contains("overran\t1", lines);
        Assert.Contains("misled\t1 2", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("overrun\t", StringComparison.Ordinal));
    }
}
