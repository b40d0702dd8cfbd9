using System.Reflection;
using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding.Tests;

/// <summary>The coder with the repository's own codebook, registers and model.</summary>
public sealed class CoderFixture
{
    private readonly ReportCoder _coder;

    public CoderFixture()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
        var register = SituationRegister.Load(Path.Combine(root, "situations")).Register;
        Assert.NotNull(register);
        _coder = new ReportCoder(
            CodebookSet.From(CodebookLoader.Load(Path.Combine(root, "codebook"))),
            register,
            LanguageModel.Load(Path.Combine(root, "models", "english.twlm")));
    }

    /// <summary>The records of one kind in a report of the given text.</summary>
    public IReadOnlyList<T> Code<T>(string text)
        where T : ReportRecord
    {
        var report = new Report
        {
            Id = "test:" + text.Length,
            Source = "test.txt",
            MediaType = "text/plain",
            Language = "en",
            Published = new PublicationTime(new DateOnly(2025, 6, 1)),
            Text = text,
        };
        return [.. _coder.Code(report).Records.OfType<T>()];
    }
}
