namespace Trucewatch.Reports.Tests;

public class DateTextTests
{
    [Theory]
    [InlineData("2025-03-24T11:18:00-04:00", "2025-03-24T11:18:00-04:00")]
    [InlineData("2024-04-05T06:02:11.000Z", "2024-04-05T06:02:11Z")]
    [InlineData("20250324", "2025-03-24")]
    [InlineData("Mon, March 24th 2025 at 11:18 AM", "2025-03-24T11:18:00")]
    [InlineData("April 1, 2024 - 6:01 pm", "2024-04-01T18:01:00")]
    [InlineData("By AFP | Published: 19 March 2025, 02:15 GMT", "2025-03-19T02:15:00Z")]
    [InlineData("March 24, 2025 5:31 PM GMT+2 · Updated an hour ago", "2025-03-24T17:31:00+02:00")]
    [InlineData("Aug 22nd 2025", "2025-08-22")]
    [InlineData("Fri 5 Apr 2024 18.20 BST", "2024-04-05T18:20:00+01:00")]
    [InlineData("le 3 février 2024", "2024-02-03")]
    [InlineData("12 de marzo de 2024", "2024-03-12")]
    [InlineData("19.07.2025", "2025-07-19")]
    [InlineData("11/18/2019 10:00 p.m. EST", "2019-11-18T22:00:00-05:00")]
    [InlineData("12:00 AM, Oct. 7, 2023", "2023-10-07T00:00:00")]
    public void Find_Line_ReadsDateTimeAndZone(string line, string expected) => Assert.Equal(expected, DateText.Find(line, "test")?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("61 people were killed in March")]
    [InlineData("February 30, 2024")]
    [InlineData("Route 2024")]
    [InlineData("99999999999999999999")]
    public void Find_NoDate_GivesNone(string line) => Assert.Null(DateText.Find(line, "test"));
}
