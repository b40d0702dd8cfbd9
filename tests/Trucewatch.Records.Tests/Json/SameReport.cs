namespace Trucewatch.Records.Tests;

/// <summary>Compares coded reports by content; lists inside records compare by reference in a C# record.</summary>
public static class SameReport
{
    public static void Assert(CodedReport expected, CodedReport actual)
    {
        Xunit.Assert.Equal(expected.Report with { Authors = [], Headings = [] }, actual.Report with { Authors = [], Headings = [] });
        Xunit.Assert.Equal(expected.Report.Headings, actual.Report.Headings);
        Xunit.Assert.Equal(expected.Report.Authors, actual.Report.Authors);
        Xunit.Assert.Equal(expected.Situations, actual.Situations);
        Xunit.Assert.Equal(expected.Codebook, actual.Codebook);
        Xunit.Assert.Equal(expected.Records.Count, actual.Records.Count);
        foreach (var (wanted, found) in expected.Records.Zip(actual.Records))
            Xunit.Assert.Equivalent(wanted, found, strict: true);
    }
}
