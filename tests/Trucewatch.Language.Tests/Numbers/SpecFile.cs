using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

/// <summary>Reads a page of marked sentences: a list item is a case, <c>[text|meaning]</c> a mention in it.</summary>
internal static class SpecFile
{
    public sealed record Mark(TextSpan Span, TextSpan? Core, string Meaning);

    public sealed record Case(int Line, string Sentence, IReadOnlyList<Mark> Marks, string? Heading);

    /// <summary>The cases of a page under the tests of this project.</summary>
    public static IReadOnlyList<Case> Load(string page)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Trucewatch.slnx")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        var lines = File.ReadAllLines(Path.Combine(folder.FullName, "tests", "Trucewatch.Language.Tests", page));
        var cases = new List<Case>();
        string? heading = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                heading = lines[i][3..];
            else if (lines[i].StartsWith("- ", StringComparison.Ordinal))
                cases.Add(Parse(i + 1, lines[i][2..], heading));
        }

        return cases;
    }

    private static Case Parse(int line, string marked, string? heading)
    {
        var plain = new System.Text.StringBuilder();
        var marks = new List<Mark>();
        int start = 0, coreStart = 0;
        TextSpan? core = null;
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[':
                    start = plain.Length;
                    core = null;
                    break;
                case '{':
                    coreStart = plain.Length;
                    break;
                case '}':
                    core = new TextSpan(coreStart, plain.Length);
                    break;
                case '|':
                    var close = marked.IndexOf(']', i);
                    marks.Add(new Mark(new TextSpan(start, plain.Length), core, marked[(i + 1)..close]));
                    i = close;
                    break;
                default:
                    plain.Append(marked[i]);
                    break;
            }
        }

        return new Case(line, plain.ToString(), marks, heading);
    }
}
