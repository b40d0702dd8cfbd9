using System.Text;

namespace Trucewatch.Reports.Tests;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [Fact]
    public void Get_Folder_WalksItInOrdinalOrderAndCountsTheRest()
    {
        foreach (var name in (string[])["b.txt", "B.HTML", "a.htm", "inner/c.xhtml", "notes.docx", "inner/picture.png"])
            Write(name, "text");
        var files = new ReportFiles();
        var sources = files.Get([_folder]).Select(outcome => Path.GetRelativePath(_folder, outcome.Capture!.Source)).ToList();
        Assert.Equal(["B.HTML", "a.htm", "b.txt", Path.Combine("inner", "c.xhtml")], sources);
        Assert.Equal(2, files.PassedOver);
    }

    [Fact]
    public void Get_MissingFile_IsAProblemAndTheRestGoesOn()
    {
        Write("a.txt", "text");
        var outcomes = new ReportFiles().Get([Path.Combine(_folder, "missing.txt"), Path.Combine(_folder, "a.txt")]).ToList();
        Assert.Equal("TW0111", outcomes[0].Problem?.Code);
        Assert.True(outcomes[1].IsCapture);
    }

    [Fact]
    public void Get_FileLongerThanTheLimit_IsAProblem()
    {
        Write("a.txt", new string('a', 200));
        Assert.Equal("TW0104", new ReportFiles(new ReaderLimits { MostBytes = 100 }).Get([Path.Combine(_folder, "a.txt")]).Single().Problem?.Code);
    }

    [Fact]
    public void Get_Hyphen_IsStandardInput()
    {
        var files = new ReportFiles(standardInput: () => new MemoryStream("a report"u8.ToArray()));
        var capture = files.Get(["-"]).Single().Capture!;
        Assert.Equal("-", capture.Source);
        Assert.Equal("a report", Encoding.UTF8.GetString(capture.Bytes.Span));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_HyphenWithAWarc_GivesItsPages(bool compressed)
    {
        byte[] warc = [.. WarcSample.Response(1, "one"), .. WarcSample.Record("request", 2, "application/http", "GET"u8.ToArray()), .. WarcSample.Response(3, "three")];
        var files = new ReportFiles(standardInput: () => new MemoryStream(compressed ? WarcSample.Gzip(warc) : warc));
        Assert.Equal(["https://example.org/1", "https://example.org/3"], files.Get(["-"]).Select(outcome => outcome.Capture?.Source));
        Assert.Equal(1, files.RecordsPassedOver);
    }

    [Fact]
    public void Get_LinkToTheFolderItself_EndsTheWalk()
    {
        Write("a.txt", "text");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);
        Assert.Single(new ReportFiles().Get([_folder]));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Get_FolderWithoutPermission_IsAProblemAndTheRestGoesOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read every folder.");
        Write("a.txt", "text");
        Write("locked/b.txt", "text");
        var locked = Path.Combine(_folder, "locked");
        File.SetUnixFileMode(locked, UnixFileMode.None);
        try
        {
            var outcomes = new ReportFiles().Get([_folder]).ToList();
            Assert.True(outcomes[0].IsCapture);
            Assert.Equal(("TW0112", locked), (outcomes[1].Problem?.Code, outcomes[1].Problem?.Source));
        }
        finally
        {
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
