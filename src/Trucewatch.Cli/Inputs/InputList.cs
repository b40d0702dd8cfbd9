using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>
/// Finds the inputs that paths name, in the order given; what lies in folders in the order of its names. Nothing is read yet, so that
/// progress can be told and reading be shared among workers.
/// </summary>
internal sealed class InputList
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".xhtml"];

    private readonly List<Input> _inputs = [];
    private readonly string _workFolder;

    private InputList(string workFolder) => _workFolder = workFolder;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Input> Inputs => _inputs;

    /// <summary>How many files in folders are of no kind that is read.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Walks the paths.</summary>
    public static InputList Of(IEnumerable<string> paths, string workFolder)
    {
        var list = new InputList(workFolder);
        foreach (var path in paths)
            list.Add(path);
        return list;
    }

    private void Add(string path)
    {
        if (path != ReportFiles.StandardInput && !WebInputs.IsAddress(path) && Directory.Exists(Full(path)))
            Walk(path);
        else
            _inputs.Add(new Input(path));
    }

    private void Walk(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(Full(folder)).GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            _inputs.Add(new Input(folder, InputProblems.Of(folder, problem)));
            return;
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                // A link to a folder can lead back to where the walk came from.
                if (entry.LinkTarget is null)
                    Walk(path);
            }
            else if (Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase) || ReportFiles.IsArchive(entry.Name))
            {
                _inputs.Add(new Input(path));
            }
            else
            {
                PassedOver++;
            }
        }
    }

    private string Full(string path) => Path.Combine(_workFolder, path);
}
