namespace Trucewatch.Reports;

/// <summary>
/// Gets the inputs that a command line names: files, folders walked in ordinal order for .txt, .html, .htm, .xhtml, .warc and .warc.gz,
/// and <c>-</c> for standard input. A WARC file gives one input a page. What cannot be got becomes a problem with its name, and the rest goes on.
/// </summary>
/// <param name="limits">How long a file may be; the defaults of <see cref="ReaderLimits"/> when null.</param>
/// <param name="standardInput">Opens standard input; the console's when null.</param>
public sealed class ReportFiles(ReaderLimits? limits = null, Func<Stream>? standardInput = null)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".xhtml"];

    private static readonly string[] Archives = [".warc", ".warc.gz"];

    private static readonly EnumerationOptions Walk = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.System,
        RecurseSubdirectories = false,
    };

    private readonly ReaderLimits _limits = limits ?? new ReaderLimits();
    private readonly Func<Stream> _standardInput = standardInput ?? Console.OpenStandardInput;

    /// <summary>How many files of folders were passed over so far because of their extension.</summary>
    public int PassedOver { get; private set; }

    /// <summary>How many records of WARC files were passed over so far because they hold no page.</summary>
    public int RecordsPassedOver { get; private set; }

    /// <summary>Whether a path's extension is that of a WARC file.</summary>
    public static bool IsArchive(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Archives.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets the inputs one after another; each is read when it is asked for. A file named outright is got whatever its extension.</summary>
    public IEnumerable<CaptureOutcome> Get(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                foreach (var outcome in ReadStandardInput())
                    yield return outcome;
            }
            else if (Directory.Exists(path))
            {
                foreach (var outcome in GetFolder(path))
                    yield return outcome;
            }
            else
            {
                foreach (var outcome in GetFileOrArchive(path))
                    yield return outcome;
            }
        }
    }

    /// <summary>
    /// Walks a folder: its files first and then its folders, each in ordinal order. Links to folders are not followed, so that the walk ends.
    /// </summary>
    private IEnumerable<CaptureOutcome> GetFolder(string root)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            if (!TryList(folder, out var files, out var inner, out var problem))
            {
                yield return problem!;
                continue;
            }

            foreach (var file in files)
            {
                if (!IsArchive(file) && !Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                {
                    PassedOver++;
                    continue;
                }

                foreach (var outcome in GetFileOrArchive(file))
                    yield return outcome;
            }

            foreach (var next in inner.Reverse())
                folders.Push(next);
        }
    }

    private static bool TryList(string folder, out string[] files, out string[] folders, out ReadProblem? problem)
    {
        (files, folders, problem) = ([], [], null);
        try
        {
            var entries = new DirectoryInfo(folder);
            files = [.. entries.EnumerateFiles("*", Walk).Select(file => Path.Combine(folder, file.Name)).Order(StringComparer.Ordinal)];
            folders = [.. entries.EnumerateDirectories("*", Walk).Where(inner => inner.LinkTarget is null)
                .Select(inner => Path.Combine(folder, inner.Name)).Order(StringComparer.Ordinal)];
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Problem(folder, error);
            return false;
        }
    }

    private IEnumerable<CaptureOutcome> GetFileOrArchive(string path)
    {
        if (!IsArchive(path))
            return [GetFile(path)];
        try
        {
            return GetArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Problem(path, error)];
        }
    }

    private IEnumerable<CaptureOutcome> GetArchive(Stream file, string path)
    {
        using (file)
        {
            var reader = new WarcReader(_limits);
            using var outcomes = reader.Read(file, path).GetEnumerator();
            while (true)
            {
                CaptureOutcome outcome;
                try
                {
                    if (!outcomes.MoveNext())
                        break;
                    outcome = outcomes.Current;
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    outcome = Problem(path, error);
                }

                yield return outcome;
            }

            RecordsPassedOver += reader.PassedOver;
        }
    }

    private CaptureOutcome GetFile(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.CanSeek && file.Length > _limits.MostBytes)
                return ReadProblems.TooLong(path, file.Length, _limits.MostBytes);
            return ReadBounded(file, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Problem(path, error);
        }
    }

    private IEnumerable<CaptureOutcome> ReadStandardInput()
    {
        Stream? input = null;
        try
        {
            input = _standardInput();
            var first = new byte[5];
            var length = input.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            var whole = new PrefixedStream(first.AsMemory(0, length), input);
            // Standard input has no extension that tells an archive.
            if (first is [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/'] or [0x1F, 0x8B, ..])
                return GetArchive(whole, StandardInput);
            using (input)
                return [ReadBounded(whole, StandardInput)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            input?.Dispose();
            return [Problem(StandardInput, error)];
        }
    }

    private CaptureOutcome ReadBounded(Stream stream, string source)
    {
        var bytes = BoundedBytes.Read(stream, _limits.MostBytes);
        return bytes is null ? ReadProblems.TooLong(source, (long)_limits.MostBytes + 1, _limits.MostBytes) : new Capture(source, bytes);
    }

    private static ReadProblem Problem(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => ReadProblems.Missing(path),
        UnauthorizedAccessException => ReadProblems.NotAllowed(path),
        _ => ReadProblems.Unreadable(path, error.Message),
    };
}
