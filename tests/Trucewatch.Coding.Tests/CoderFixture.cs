using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

[assembly: AssemblyFixture(typeof(Trucewatch.Coding.Tests.CoderFixture))]

namespace Trucewatch.Coding.Tests;

/// <summary>Coders with the repository's own codebook, registers and model, which are loaded once for all tests.</summary>
public sealed class CoderFixture
{
    private readonly CodebookSet _codebook;
    private readonly SituationRegister _register;
    private readonly LanguageModel _model;
    private readonly LearnedModels _learned;

    // A coder serves one thread at a time, and tests run on several.
    private readonly ConcurrentBag<ReportCoder> _idle = [];

    public CoderFixture()
    {
        var register = SituationRegister.Load(Path.Combine(Root, "situations")).Register;
        Assert.NotNull(register);
        _register = register;
        _codebook = CodebookSet.From(CodebookLoader.Load(Path.Combine(Root, "codebook")));
        _model = LanguageModel.Load(Path.Combine(Root, "models", "english.twlm"));
        _learned = LearnedModels.Load(Path.Combine(Root, "models"));
    }

    /// <summary>The repository's folder, told by the build.</summary>
    public static string Root { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The pages of the codebook.</summary>
    public IReadOnlyList<CodebookPage> Pages => _codebook.Pages;

    /// <summary>The version of the codebook.</summary>
    public string Version => _codebook.Version;

    /// <summary>A coder of its own for the caller.</summary>
    public ReportCoder NewCoder() => new(_codebook, _register, _model, _learned);

    /// <summary>A coder by rules alone.</summary>
    public ReportCoder NewRuleCoder() => new(_codebook, _register, _model);

    /// <summary>A report of the given text.</summary>
    public static Report ReportOf(string text) => new()
    {
        Id = "test:" + text.Length.ToString(CultureInfo.InvariantCulture),
        Source = "test.txt",
        MediaType = "text/plain",
        Language = "en",
        Published = new PublicationTime(new DateOnly(2025, 6, 1)),
        Text = text,
    };

    /// <summary>Does something with a coder that nobody else uses meanwhile.</summary>
    public T Use<T>(Func<ReportCoder, T> action)
    {
        if (!_idle.TryTake(out var coder))
            coder = NewCoder();
        var result = action(coder);
        _idle.Add(coder);
        return result;
    }

    /// <summary>All records of a report.</summary>
    public CodedReport Code(Report report) => Use(coder => coder.Code(report));

    /// <summary>The records of one kind in a report of the given text.</summary>
    public IReadOnlyList<T> Code<T>(string text)
        where T : ReportRecord => [.. Code(ReportOf(text)).Records.OfType<T>()];
}
