using System.Text.RegularExpressions;
using Npgsql;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Postgres.Tests;

public sealed partial class PostgresLedgerTests(PostgresServer server) : LedgerSpecification, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // On a busy machine making a store takes its time, and the others wait.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private string Database => server.Database;

    private string Address => $"{server.Root}/{Database}";

    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task OpenAsync_EmptyDatabase_MakesAStoreOfTodaysLayout()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.EndsWith("/" + Database, ledger.Info.Place, StringComparison.Ordinal);
        Assert.DoesNotContain("test%20", ledger.Info.Place, StringComparison.Ordinal);
        Assert.Equal(PostgresMigrations.Newest, ledger.Info.Layout);
        Assert.StartsWith("PostgreSQL ", ledger.Info.Engine, StringComparison.Ordinal);
        Assert.Equal((long)PostgresMigrations.Newest, await AskAsync("SELECT count(*) FROM migration WHERE tool = 'test 1' AND applied_at LIKE '2025-04-01T12:00%'"));
    }

    [Fact]
    public async Task OpenAsync_ManyAtOnce_MakeOneStore()
    {
        var ledgers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OpenAsync(Address, LedgerAccess.Write, Long))));
        foreach (var ledger in ledgers)
            await ledger.DisposeAsync();
        Assert.Equal((long)PostgresMigrations.Newest, await AskAsync("SELECT count(*) FROM migration"));
    }

    [Fact]
    public Task OpenAsync_ToReadWhereNothingIs_SaysHowToBegin() => Refused(Address, LedgerFault.Absent, "trucewatch ingest", LedgerAccess.Read);

    [Fact]
    public async Task OpenAsync_SchemaOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        await TellAsync(Database, "CREATE SCHEMA trucewatch; CREATE TABLE trucewatch.theirs (x int)");
        await Refused(Address, LedgerFault.Foreign, "another program");
        await Refused(Address, LedgerFault.Foreign, "another program", LedgerAccess.Read);
        Assert.Equal(1L, await AskAsync("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'trucewatch'"));
    }

    [Fact]
    public async Task OpenAsync_BesideAnotherProgramsTables_LeavesThemAlone()
    {
        await TellAsync(Database, "CREATE TABLE public.record (x int)");
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, SampleReports.Coded("One."));
        Assert.Equal(0L, await AskAsync("SELECT count(*) FROM public.record"));
        await TellAsync(Database, "DROP TABLE public.record");
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_NewerLayout_IsRefused(LedgerAccess access)
    {
        await (await OpenAsync(LedgerAccess.Write)).DisposeAsync();
        await TellAsync(Database, $"INSERT INTO migration SELECT {PostgresMigrations.Newest + 1}, name, sha256, applied_at, tool FROM migration WHERE number = 1");
        await Refused(Address, LedgerFault.Newer, "newer trucewatch", access);
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfAnotherEncoding_IsRefused()
    {
        await TellAsync("postgres", $"CREATE DATABASE {Database}_latin ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        try
        {
            await Refused(Address + "_latin", LedgerFault.Engine, "UTF8");
        }
        finally
        {
            await TellAsync("postgres", $"DROP DATABASE {Database}_latin WITH (FORCE)");
        }
    }

    [Fact]
    public async Task OpenAsync_WrongPassword_SaysSo()
    {
        await TellAsync(Database, $"CREATE ROLE {Database}_role LOGIN PASSWORD 'right'");
        try
        {
            await Refused(AddressOf("wrong"), LedgerFault.Refused, "password");
            await Refused(AddressOf(""), LedgerFault.Refused, "PGPASSWORD");
            await Refused(AddressOf("right"), LedgerFault.ReadOnly, "may not be written");
        }
        finally
        {
            await TellAsync(Database, $"DROP ROLE {Database}_role");
        }

        string AddressOf(string password) => $"postgresql://{Database}_role:{password}@{server.Root.Split('@')[^1]}/{Database}";
    }

    [Fact]
    public Task OpenAsync_NoSuchDatabase_SaysSo() => Refused(Address + "_none", LedgerFault.NoDatabase, "createdb");

    [Fact]
    public Task OpenAsync_NoServer_SaysSo() => Refused("postgresql://nobody:secret@127.0.0.1:1/x", LedgerFault.Unreachable, "check that it runs");

    [Fact]
    public async Task OpenAsync_RoleThatMayOnlyRead_ReadsAndVerifies()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, SampleReports.Coded("One."));
        var role = Database + "_reader";
        await TellAsync(Database, $"CREATE ROLE {role} LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA trucewatch TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA trucewatch TO {role}");
        try
        {
            var address = $"postgresql://{role}:x@{server.Root.Split('@')[^1]}/{Database}";
            await using (var reader = await OpenAsync(address, LedgerAccess.Read))
            {
                Assert.Single(await Reports(reader));
                Assert.Equal(2, (await Verified(reader)).Acts);
            }

            await using var writer = await OpenAsync(address, LedgerAccess.Write);
            var problem = await Assert.ThrowsAsync<LedgerException>(() => Store(writer, SampleReports.Coded("Two.")));
            Assert.Equal(LedgerFault.ReadOnly, problem.Code);
        }
        finally
        {
            await TellAsync(Database, $"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task WithdrawAsync_RoleThatDoesNotOwnTheTables_SaysThatTheFilesAreNotClean()
    {
        var coded = SampleReports.Coded("One.");
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, coded);
        var role = Database + "_writer";
        await TellAsync(Database, $"CREATE ROLE {role} LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA trucewatch TO {role}; GRANT ALL ON ALL TABLES IN SCHEMA trucewatch TO {role}; GRANT ALL ON ALL SEQUENCES IN SCHEMA trucewatch TO {role}");
        try
        {
            await using (var writer = await OpenAsync($"postgresql://{role}:x@{server.Root.Split('@')[^1]}/{Database}", LedgerAccess.Write))
            {
                var done = await writer.WithdrawAsync(new WithdrawalRequest("Anna", "the law", [coded.Report.Id]), Cancellation);
                Assert.Equal(1, done.Reports);
                Assert.Contains("owner", done.Remnants, StringComparison.Ordinal);
                Assert.True((await Verified(writer)).IsUnswept);
            }

            await using var owner = await OpenAsync(LedgerAccess.Write);
            Assert.Equal(new WithdrawalDone(null, 0, 0, null), await owner.WithdrawAsync(new WithdrawalRequest("Anna", "the law", [coded.Report.Id]), Cancellation));
            Assert.False((await Verified(owner)).IsUnswept);
        }
        finally
        {
            await TellAsync(Database, $"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task StoreAsync_AnotherHoldsTheStore_SaysLocked()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await using (var other = await server.ConnectAsync(Database))
        {
            await using var transaction = await other.BeginTransactionAsync(Cancellation);
            await using (var command = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({PostgresMigrations.StoreLock})", other))
                await command.ExecuteNonQueryAsync(Cancellation);
            var problem = await Assert.ThrowsAsync<LedgerException>(() => Store(ledger, SampleReports.Coded("One.")));
            Assert.Equal(LedgerFault.Locked, problem.Code);
            Assert.Empty(await Reports(ledger));
        }

        Assert.Equal(StoreOutcome.Added, await Store(ledger, SampleReports.Coded("One.")));
    }

    [Fact]
    public async Task StoreAsync_ConnectionBroken_SaysSoAndStoresNothing()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("One."));
        await using (var other = await server.ConnectAsync(Database))
        {
            // The write is under way and waits for the lock when the server drops it.
            await using var transaction = await other.BeginTransactionAsync(Cancellation);
            await using (var command = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({PostgresMigrations.StoreLock})", other))
                await command.ExecuteNonQueryAsync(Cancellation);
            var storing = Store(ledger, SampleReports.Coded("Two."));
            while (await AskAsync($"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = '{Database}')") is 0L)
                await Task.Delay(10, Cancellation);
            await TellAsync("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}' AND wait_event_type = 'Lock'");
            var problem = await Assert.ThrowsAsync<LedgerException>(() => storing);
            Assert.Equal(LedgerFault.Unreachable, problem.Code);
        }

        Assert.Single(await Reports(ledger));
        Assert.Equal(StoreOutcome.Added, await Store(ledger, SampleReports.Coded("Two.")));
        await Verified(ledger);
    }

    [Fact]
    public async Task ReadReportsAsync_ConnectionBrokenInTheMiddle_SaysSo()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        for (var number = 0; number < 3; number++)
            await Store(ledger, SampleReports.Coded($"{number} were killed."));
        var problem = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            await foreach (var _ in ledger.ReadReportsAsync(LedgerFilter.All, Cancellation))
                await TellAsync("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}'");
        });
        Assert.Equal(LedgerFault.Unreachable, problem.Code);
        Assert.Equal(3, (await Reports(ledger)).Count);
    }

    [Theory]
    [InlineData("UPDATE content SET length = 0", "never changed")]
    [InlineData("UPDATE capture SET address = 'x'", "never changed")]
    [InlineData("UPDATE capture_header SET value = 'x'", "never changed")]
    [InlineData("UPDATE reading SET text = 'x'", "never changed")]
    [InlineData("UPDATE coding SET codebook = 'x'", "never changed")]
    [InlineData("UPDATE record SET line = 'x'", "never changed")]
    [InlineData("UPDATE act SET body = 'x'", "never changed")]
    [InlineData("DELETE FROM act", "never deleted")]
    [InlineData("TRUNCATE act CASCADE", "never deleted")]
    public async Task Store_ChangeOfWhatIsEvidence_IsRefused(string sql, string message)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text) with { Headers = [new("Server", "a")] }, coded, Cancellation);
        await using var connection = await server.ConnectAsync(Database);
        await using var command = new NpgsqlCommand(sql, connection);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancellation));
        Assert.Contains(message, problem.MessageText, StringComparison.Ordinal);
    }

    protected override Task<ILedger> OpenAsync(LedgerAccess access) => OpenAsync(Address, access);

    protected override async Task<byte[]> FilesAsync()
    {
        await using var connection = await server.ConnectAsync(Database);
        await using (var checkpoint = new NpgsqlCommand("CHECKPOINT", connection))
            await checkpoint.ExecuteNonQueryAsync(Cancellation);
        const string Files =
            """
            SELECT pg_read_binary_file(pg_relation_filepath(c.oid)) FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE (n.nspname = 'trucewatch' OR c.oid IN (SELECT reltoastrelid FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace WHERE s.nspname = 'trucewatch')) AND c.relkind IN ('r', 't', 'i')
            """;
        var all = new List<byte>();
        await using var command = new NpgsqlCommand(Files, connection);
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        while (await rows.ReadAsync(Cancellation))
            all.AddRange((byte[])rows.GetValue(0));
        return [.. all];
    }

    protected override Task TamperAsync(string sql) => TellAsync(
        Database, Replacement().Replace(sql, "line = convert_to(replace(convert_from(line, 'UTF8'), $1), 'UTF8')").Replace("x'00'", "'\\x00'", StringComparison.Ordinal));

    [GeneratedRegex(@"line = replace\(CAST\(line AS TEXT\), (.*?)\)(?= WHERE)", RegexOptions.None, 1000)]
    private static partial Regex Replacement();

    private async Task<ILedger> OpenAsync(string text, LedgerAccess access, TimeSpan? patience = null)
    {
        Assert.True(PostgresAddress.TryParse(text, out var address, out _));
        return await PostgresLedger.OpenAsync(address, access, new PostgresLedgerOptions { Clock = Clock, Tool = "test 1", Patience = patience ?? Patience }, Cancellation);
    }

    private async Task Refused(string text, string code, string advice, LedgerAccess access = LedgerAccess.Write)
    {
        var problem = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(text, access));
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("postgresql://", problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(":secret", problem.Message, StringComparison.Ordinal);
    }

    private Task TellAsync(string database, string sql) => server.TellAsync(database, sql);

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = await server.ConnectAsync(Database);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
