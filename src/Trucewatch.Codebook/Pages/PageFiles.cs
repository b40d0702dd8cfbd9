using System.IO.Enumeration;

namespace Trucewatch.Codebook;

/// <summary>Finds and reads the files of a codebook's folder.</summary>
internal static class PageFiles
{
    /// <summary>The longest page that is read, in bytes; the program's own have 25,000 at most.</summary>
    public const int LongestPage = 1 << 20;

    /// <summary>
    /// The pages of a folder by path, with <c>/</c> between folders; the text is null where a page is too long. Links to folders are not followed, so that the walk
    /// ends.
    /// </summary>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file or folder may not be read.</exception>
    public static IEnumerable<(string Name, string? Text)> Read(string folder)
    {
        var files = new FileSystemEnumerable<string>(
            folder,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(".md", StringComparison.Ordinal) && entry.FileName is not "README.md",
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var path in files)
            yield return (Path.GetRelativePath(folder, path).Replace('\\', '/'), Text(path));
    }

    // Read and not asked for its length: devices and pipes tell none.
    private static string? Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[16384];
        var length = 0;
        while (file.Read(bytes, length, bytes.Length - length) is > 0 and var read)
        {
            length += read;
            if (length > LongestPage)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, 2 * bytes.Length);
        }

        using var text = new StreamReader(new MemoryStream(bytes, 0, length));
        return text.ReadToEnd();
    }
}
