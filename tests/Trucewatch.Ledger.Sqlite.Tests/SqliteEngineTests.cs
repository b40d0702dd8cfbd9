namespace Trucewatch.Ledger.Sqlite.Tests;

public class SqliteEngineTests
{
    [Theory]
    [InlineData("3.35.5", true, "3.40.1", true, "system")]
    [InlineData("3.35.5", true, "3.40.1", false, "bundled")]
    [InlineData("3.35.5", true, "3.31.0", true, "bundled")]
    [InlineData("3.35.5", true, "3.35.5", true, "bundled")]
    [InlineData("3.35.5", false, "3.40.1", false, null)]
    public void Best_TwoLibraries_IsTheNewerWithFullText(string bundled, bool bundledFullText, string system, bool systemFullText, string? expected) =>
        Assert.Equal(expected, SqliteEngine.Best(
        [
            new SqliteLibrary(1, new Version(bundled), bundledFullText, "bundled"),
            new SqliteLibrary(2, new Version(system), systemFullText, "system"),
        ])?.Origin);

    [Fact]
    public async Task Use_ThisMachine_ConnectionsRunOnTheChosenLibrary()
    {
        using var folder = new TemporaryFolder();
        var library = SqliteEngine.Use();
        await using var ledger = await SqliteLedger.OpenAsync(
            folder.File("store.db"), LedgerAccess.Write, new SqliteLedgerOptions(), TestContext.Current.CancellationToken);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(library.Version.ToString(3), connection.ServerVersion);
        Assert.Contains(connection.ServerVersion, ledger.Info.Engine, StringComparison.Ordinal);
        Assert.True(library.HasFullText);
    }
}
