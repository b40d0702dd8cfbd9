using System.Globalization;
using Trucewatch.Codebook;

namespace Trucewatch.Cli;

/// <summary>Writes the codebook as a small site.</summary>
internal static class CodebookRender
{
    /// <summary>Writes an index, a page a category and one style sheet into the folder; a codebook with faults is not rendered.</summary>
    public static async Task<int> RunAsync(Surroundings surroundings, Diagnostics diagnostics, string folder, string? codebook, CancellationToken cancellation)
    {
        var book = CoderComposition.LoadCodebook(codebook);
        if (book.Diagnostics.Count > 0)
        {
            foreach (var fault in book.Diagnostics)
                diagnostics.Say(fault.ToString());
            throw new CliException("TW0724", $"the codebook has {book.Diagnostics.Count} faults and is not rendered; mend them, then render it again");
        }

        var root = Path.Combine(surroundings.WorkFolder, folder);
        var files = CodebookSite.Render(book);
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellation);
        }

        await using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {folder}; begin with {Path.Combine(folder, "index.html")}"));
        return ExitStatus.Done;
    }
}
