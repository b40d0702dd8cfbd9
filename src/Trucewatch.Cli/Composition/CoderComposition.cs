using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Cli;

/// <summary>The one place where reader, language, codebook and situations are put together.</summary>
internal static class CoderComposition
{
    private const string LanguageFile = "english.twlm";

    /// <summary>Makes the coder out of the data beside the program.</summary>
    /// <param name="codebook">A folder whose pages add to the program's own, or take the place of those of the same path; null for none.</param>
    /// <exception cref="CliException">Data are absent or faulty; the message tells the first fault and how many there are.</exception>
    public static IReportCoder Compose(string? codebook)
    {
        // The codebook takes longest to read; what else coding needs is read meanwhile.
        var data = BeginData();
        var book = LoadCodebook(codebook);
        Refuse("codebook", [.. book.Diagnostics.Select(fault => fault.ToString())]);
        return new ComposedCoder(book.Version, () => CodingParts.Version(Folder(AppContext.BaseDirectory, "models"), Folder(AppContext.BaseDirectory, "situations")), Coders(book, data));
    }

    /// <summary>Loads the program's codebook with the pages of a folder over it, faults and all.</summary>
    /// <param name="codebook">The folder; null for none.</param>
    /// <exception cref="CliException">A folder is absent or cannot be read.</exception>
    public static CodebookLoad LoadCodebook(string? codebook)
    {
        try
        {
            return CodebookLoader.Load(Folder(AppContext.BaseDirectory, "codebook"), codebook is null ? null : Given(codebook));
        }
        catch (Exception problem) when (IsOfData(problem))
        {
            throw new CliException("TW0721", $"the codebook cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>What makes coders by a codebook without faults, one a thread.</summary>
    /// <exception cref="CliException">Data are absent or faulty.</exception>
    public static Func<ReportCoder> Coders(CodebookLoad book) => Coders(book, BeginData());

    private static Func<ReportCoder> Coders(CodebookLoad book, CoderData data)
    {
        try
        {
            var set = CodebookSet.From(book);
            var register = data.Register.GetAwaiter().GetResult();
            var model = data.Language.GetAwaiter().GetResult();
            var learned = data.Learned.GetAwaiter().GetResult();
            return () => new ReportCoder(set, register, model, learned);
        }
        catch (Exception problem) when (IsOfData(problem))
        {
            throw new CliException("TW0721", $"the data that coding needs cannot be used: {problem.Message}", problem);
        }
    }

    private static CoderData BeginData() => new(
        Task.Run(() => Register.Value),
        Task.Run(() => LanguageModel.Load(ModelPath(LanguageFile))),
        Task.Run(() => LearnedModels.Load(Folder(AppContext.BaseDirectory, "models"))));

    /// <summary>Loads the language model beside the program.</summary>
    /// <exception cref="CliException">It is absent or damaged.</exception>
    public static LanguageModel Language()
    {
        try
        {
            return LanguageModel.Load(ModelPath(LanguageFile));
        }
        catch (Exception problem) when (IsOfData(problem))
        {
            throw new CliException("TW0721", $"the language model cannot be used: {problem.Message}", problem);
        }
    }

    /// <summary>The main parties of a situation, by the guide's names; none where it is not known.</summary>
    /// <exception cref="CliException">The situations are absent or faulty.</exception>
    public static IReadOnlyList<string> PartiesOf(string? situation) => situation is null
        ? []
        : Register.Value.Situations.FirstOrDefault(known => known.Id == situation)?.Parties ?? [];

    /// <summary>How many situations are known.</summary>
    /// <exception cref="CliException">The situations are absent or faulty.</exception>
    public static int SituationCount => Register.Value.Situations.Count;

    /// <summary>The usual name of a situation; null where it is not known.</summary>
    /// <exception cref="CliException">The situations are absent or faulty.</exception>
    public static string? NameOf(string situation) => Register.Value.Situations.FirstOrDefault(known => known.Id == situation) is { Names: [var name, ..] } ? name : null;

    /// <summary>Where a place that a record names lies, in degrees north and east; null where it is unknown or several of that name lie apart.</summary>
    /// <exception cref="CliException">The situations are absent or faulty.</exception>
    public static (double North, double East)? Locate(string place) => Points.Value.GetValueOrDefault(place);

    private static readonly Lazy<SituationRegister> Register = new(() =>
    {
        try
        {
            var register = SituationRegister.Load(Folder(AppContext.BaseDirectory, "situations"));
            Refuse("situations", [.. register.Diagnostics.Select(fault => fault.ToString())]);
            return register.Register;
        }
        catch (Exception problem) when (IsOfData(problem))
        {
            throw new CliException("TW0721", $"the situations cannot be used: {problem.Message}", problem);
        }
    });

    private static readonly Lazy<Dictionary<string, (double North, double East)?>> Points = new(() => Register.Value.Places
        .SelectMany(place => place.Names.Select(name => (name, Point: (place.Latitude, place.Longitude))))
        .GroupBy(pair => pair.name, pair => pair.Point, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Distinct().Count() == 1 ? group.First() : ((double, double)?)null, StringComparer.OrdinalIgnoreCase));

    private static bool IsOfData(Exception problem) =>
        problem is IOException or InvalidDataException or UnauthorizedAccessException or FormatException or ArgumentException;

    private static string ModelPath(string file) => Path.Combine(Folder(AppContext.BaseDirectory, "models"), file);

    private static string Folder(string program, string name)
    {
        var path = Path.Combine(program, name);
        return Directory.Exists(path) ? path : throw new CliException("TW0720", $"the folder {name} is not beside the program ({path}); build the program again");
    }

    private static string Given(string codebook) =>
        Directory.Exists(codebook) ? codebook : throw new CliException("TW0722", $"--codebook {codebook}: no such folder; name one with pages (.md) of a codebook");

    private static void Refuse(string what, IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
            throw new CliException("TW0723", $"the {what} has {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}, the first: {faults[0]}");
    }

    /// <summary>What coding needs beside the codebook, each being read.</summary>
    private sealed record CoderData(
        Task<SituationRegister> Register, Task<LanguageModel> Language, Task<LearnedModels> Learned);
}
