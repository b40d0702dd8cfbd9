namespace Trucewatch.Reports.Tests;

public class BylinesTests
{
    [Theory]
    [InlineData("By Ada Quill", "Ada Quill", null)]
    [InlineData("by ADA QUILL | The National Desk", "Ada Quill", null)]
    [InlineData("By Ada Quill and Ben Inkwell The Associated Press", "Ada Quill;Ben Inkwell", "AP")]
    [InlineData("By Ada Quill, Reuters", "Ada Quill", "Reuters")]
    [InlineData("by THE ASSOCIATED PRESS", "", "AP")]
    [InlineData("AFP", "", "AFP")]
    [InlineData("By STAFF AND WIRE REPORTS", "", null)]
    public void Read_Line_GivesPersonsAndAgency(string line, string authors, string? agency)
    {
        var byline = Bylines.Read(line)!;
        Assert.Equal(authors, string.Join(';', byline.Authors));
        Assert.Equal(agency, byline.Agency);
    }

    [Theory]
    [InlineData("Byblos was once a port")]
    [InlineData("Share this story")]
    public void Read_NoByline_GivesNone(string line) => Assert.Null(Bylines.Read(line));

    [Theory]
    [InlineData("Associated Press writer Joan Leku in Nairobi contributed to this report.", "AP")]
    [InlineData("Reuters contributed to this report.", "Reuters")]
    [InlineData("The Associated Press contributed to this story.", "AP")]
    [InlineData("Joan Leku contributed to this report.", null)]
    [InlineData("Aaron Leku contributed to this report.", null)]
    public void AsContributor_Tagline_FindsTheAgency(string line, string? agency) => Assert.Equal(agency, Agencies.AsContributor(line));

    [Theory]
    [InlineData("CAIRO (AP) — Talks went on.", "AP")]
    [InlineData("JERUSALEM/CAIRO, March 18 (Reuters) - Talks went on.", "Reuters")]
    [InlineData("(AFP) – Talks went on.", "AFP")]
    [InlineData("The group (AP) said that talks went on.", null)]
    [InlineData("CAIRO (ap) — Talks went on.", null)]
    public void InDateline_Paragraph_FindsTheAgency(string paragraph, string? agency) => Assert.Equal(agency, Agencies.InDateline(paragraph));
}
