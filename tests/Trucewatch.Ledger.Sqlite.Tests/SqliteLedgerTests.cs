using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Sqlite.Tests;

public sealed partial class SqliteLedgerTests : LedgerSpecification, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenAsync_NoFile_MakesAStoreOfTodaysLayout()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.Equal(Path, ledger.Info.Place);
        Assert.Equal(SqliteMigrations.Newest, ledger.Info.Layout);
        Assert.StartsWith("SQLite 3.", ledger.Info.Engine, StringComparison.Ordinal);
        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
        Assert.Equal(SqliteMigrations.Newest.ToString(CultureInfo.InvariantCulture), Ask("SELECT max(number) FROM migration WHERE tool = 'test 1' AND applied_at LIKE '2025-04-01T12:00%'"));
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_StoreOfTheFirstLayout_IsBroughtToTodaysWithAllThatIsInIt(LedgerAccess access)
    {
        SqliteEngine.Use();
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            SqliteMigrations.Apply(connection, new SqliteLedgerOptions { Clock = Clock, Tool = "test 0" }, upTo: 1);
        }

        Tell("INSERT INTO content (sha256, length, bytes) VALUES ('sha256:01', 1, x'41'); INSERT INTO capture (content, address, captured_at, tool) VALUES (1, 'a.txt', '2025-01-01T00:00:00.000Z', 'test 0');");
        Assert.Equal("1", Ask("PRAGMA user_version"));
        await using var ledger = await OpenAsync(access);
        Assert.Equal(SqliteMigrations.Newest, ledger.Info.Layout);
        Assert.Equal("A"u8.ToArray(), await ledger.ReadContentAsync("sha256:01", Cancellation));
        var note = Assert.Single(await ledger.ReadCapturesAsync("sha256:01", Cancellation));
        Assert.Equal(("a.txt", "test 0", 0), (note.Address, note.Tool, note.Headers.Count));
        Assert.Null(await ledger.ReadFeedAsync("https://example.org/feed", Cancellation));
        Assert.Equal(SqliteMigrations.Newest.ToString(CultureInfo.InvariantCulture), Ask("SELECT count(*) FROM migration"));
    }

    [Fact]
    public Task OpenAsync_ToReadWhereNothingIs_SaysHowToBegin() => Refused(LedgerAccess.Read, LedgerFault.Absent, "trucewatch ingest");

    [Fact]
    public Task OpenAsync_EmptyFileToRead_SaysHowToBegin()
    {
        File.WriteAllBytes(Path, []);
        return Refused(LedgerAccess.Read, LedgerFault.Absent, "empty");
    }

    [Fact]
    public async Task OpenAsync_EmptyFileToWrite_IsMadeAStore()
    {
        File.WriteAllBytes(Path, []);
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("One."));
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_TextFile_IsRefusedAndLeftAlone(LedgerAccess access)
    {
        var text = Encoding.UTF8.GetBytes(new string('x', 9000));
        await File.WriteAllBytesAsync(Path, text, Cancellation);
        await Refused(access, LedgerFault.NotADatabase, "--store");
        Assert.Equal(text, await File.ReadAllBytesAsync(Path, Cancellation));
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_AnotherProgramsDatabase_IsRefusedAndLeftAlone(LedgerAccess access)
    {
        Tell("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);");
        await Refused(access, LedgerFault.Foreign, "another program");
        Assert.Equal("1", Ask("SELECT count(*) FROM sqlite_master"));
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_NewerLayout_IsRefused(LedgerAccess access)
    {
        await (await OpenAsync(LedgerAccess.Write)).DisposeAsync();
        Tell($"PRAGMA user_version = {SqliteMigrations.Newest + 1}");
        await Refused(access, LedgerFault.Newer, "newer trucewatch");
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_FileCutShort_IsRefused(LedgerAccess access)
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, SampleReports.Coded("One."));
        using (var file = File.OpenWrite(Path))
            file.SetLength(file.Length - 4096);
        await Refused(access, LedgerFault.Damaged, "cut short");
    }

    [Fact]
    public async Task ReadReportsAsync_PageOverwritten_SaysDamaged()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            for (var number = 0; number < 50; number++)
                await Store(ledger, SampleReports.Coded($"{number} were killed."));
        }

        using (var file = File.OpenWrite(Path))
        {
            var garbage = new byte[file.Length - 4096];
            Array.Fill(garbage, (byte)0xA5);
            file.Position = 4096;
            file.Write(garbage);
        }

        var problem = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            await using var ledger = await OpenAsync(LedgerAccess.Read);
            await Reports(ledger);
        });
        Assert.Equal(LedgerFault.Damaged, problem.Code);
    }

    [Fact]
    public async Task ReadReportsAsync_QuotationChangedByHand_SaysDamaged()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        await Store(ledger, coded);
        Tell("DROP TRIGGER record_stays; UPDATE record SET line = replace(CAST(line AS TEXT), 'Ten were', 'Two were') WHERE kind = 'figure';");
        var problem = await Assert.ThrowsAsync<LedgerException>(() => Reports(ledger));
        Assert.Equal(LedgerFault.Damaged, problem.Code);
        Assert.Contains(coded.Records[0].Id, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content", "bytes = x'00'")]
    [InlineData("capture", "address = 'x'")]
    [InlineData("capture_header", "value = 'x'")]
    [InlineData("reading", "text = 'x'")]
    [InlineData("coding", "codebook = 'x'")]
    [InlineData("record", "line = 'x'")]
    [InlineData("act", "body = 'x'")]
    public async Task Store_UpdateOfWhatWasCaptured_IsRefused(string table, string change)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text) with { Headers = [new("Server", "a")] }, coded, Cancellation);
        Assert.Contains("never changed", Assert.Throws<SqliteException>(() => Tell($"UPDATE {table} SET {change}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_AnotherHoldsTheStore_SaysLocked()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        using (var other = Connect())
        {
            using var transaction = other.BeginTransaction(deferred: false);
            var problem = await Assert.ThrowsAsync<LedgerException>(() => Store(ledger, SampleReports.Coded("One.")));
            Assert.Equal(LedgerFault.Locked, problem.Code);
            Assert.Empty(await Reports(ledger));
        }

        Assert.Equal(StoreOutcome.Added, await Store(ledger, SampleReports.Coded("One.")));
    }

    [Fact]
    public async Task StoreAsync_NoRoomLeft_SaysFullAndStoresNothing()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("One."));
        // The library's own limit on the file's size fails as a full disk does; it holds for one connection.
        using (var command = ((SqliteLedger)ledger).Writer!.CreateCommand())
        {
            command.CommandText = "PRAGMA max_page_count = 1";
            command.ExecuteNonQuery();
        }

        var problem = await Assert.ThrowsAsync<LedgerException>(() => Store(ledger, SampleReports.Coded(new string('x', 100_000))));
        Assert.Equal(LedgerFault.Full, problem.Code);
        Assert.Single(await Reports(ledger));
    }

    [Fact]
    public Task OpenAsync_NoFolder_SaysSo() => Refused(LedgerAccess.Write, LedgerFault.CannotOpen, "folder", _folder.File("none/store.db"));

    [Fact]
    public Task OpenAsync_FolderInsteadOfFile_SaysSo() => Refused(LedgerAccess.Write, LedgerFault.CannotOpen, "folder", _folder.File(""));

    [Fact]
    public async Task OpenAsync_FolderWithoutPermission_SaysWhatToDo()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not hold for this user");
        if (OperatingSystem.IsWindows())
            return;
        var locked = Directory.CreateDirectory(_folder.File("locked"));
        File.SetUnixFileMode(locked.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await Refused(LedgerAccess.Write, LedgerFault.CannotOpen, "write", System.IO.Path.Combine(locked.FullName, "store.db"));
    }

    [Fact]
    public async Task OpenAsync_OlderStoreInAReadOnlyFolder_SaysThatItMustBeBroughtToTodays()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not hold for this user");
        if (OperatingSystem.IsWindows())
            return;
        SqliteEngine.Use();
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            SqliteMigrations.Apply(connection, new SqliteLedgerOptions { Clock = Clock, Tool = "test 0" }, upTo: 1);
        }

        File.SetUnixFileMode(Path, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.File(""), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await Refused(LedgerAccess.Read, LedgerFault.ReadOnly, "older version", Path);
        }
        finally
        {
            File.SetUnixFileMode(_folder.File(""), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task OpenAsync_ReadOnlyFolderToRead_IsRead()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not hold for this user");
        if (OperatingSystem.IsWindows())
            return;
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, SampleReports.Coded("One."));
        File.SetUnixFileMode(Path, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.File(""), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await using var ledger = await OpenAsync(LedgerAccess.Read);
            Assert.Single(await Reports(ledger));
        }
        finally
        {
            File.SetUnixFileMode(_folder.File(""), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    protected override async Task<ILedger> OpenAsync(LedgerAccess access) => await SqliteLedger.OpenAsync(
        Path, access, new SqliteLedgerOptions { Clock = Clock, Tool = "test 1", Patience = TimeSpan.FromSeconds(1) }, Cancellation);

    protected override async Task<byte[]> FilesAsync()
    {
        var all = new List<byte>();
        foreach (var file in new[] { Path, Path + "-wal" }.Where(File.Exists))
            all.AddRange(await File.ReadAllBytesAsync(file, Cancellation));
        return [.. all];
    }

    private async Task Refused(LedgerAccess access, string code, string advice, string? path = null)
    {
        var problem = await Assert.ThrowsAsync<LedgerException>(
            () => SqliteLedger.OpenAsync(path ?? Path, access, new SqliteLedgerOptions { Patience = TimeSpan.FromSeconds(1) }, Cancellation));
        Assert.Equal(code, problem.Code);
        Assert.StartsWith(path ?? Path, problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        SqliteEngine.Use();
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Tell(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string? Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
