using System.IO.Compression;
using System.Text.Json;

namespace Trucewatch.Training;

/// <summary>Reads the collections of pages that the reader learns from.</summary>
internal static class PageCollections
{
    /// <summary>A folder with <c>ground-truth.json</c> and <c>html/ID.html.gz</c>.</summary>
    public static IEnumerable<TrainingPage> Articles(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth.json")));
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            using var file = File.OpenRead(Path.Combine(folder, "html", page.Name + ".html.gz"));
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            var host = page.Value.TryGetProperty("url", out var url) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)
                ? address.Host : page.Name;
            var story = page.Value.GetProperty("articleBody").GetString() ?? "";
            yield return TrainingPage.Read(page.Name, host, bytes.ToArray(), story, measured: true);
            yield return TrainingPage.ReadBare(page.Name, host, bytes.ToArray(), story, headings: true);
        }
    }

    /// <summary>A folder with <c>NAME.html</c> and <c>NAME.gold.json</c>, reports coded by hand.</summary>
    public static IEnumerable<TrainingPage> Reports(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            yield return TrainingPage.Read(Path.GetFileNameWithoutExtension(path), path, File.ReadAllBytes(path), Story(path), measured: false);
            yield return TrainingPage.ReadBare(Path.GetFileNameWithoutExtension(path), path, File.ReadAllBytes(path), Story(path), headings: false);
        }
    }

    /// <summary>A folder with <c>NAME.txt</c> and <c>NAME.gold.json</c>.</summary>
    public static IEnumerable<TrainingPage> Texts(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            yield return TrainingPage.ReadText(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path), Story(path));
    }

    /// <summary>The story of a report coded by hand: its sentences, one a line.</summary>
    public static string Story(string path)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".gold.json")));
        return string.Join('\n', gold.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()));
    }
}
