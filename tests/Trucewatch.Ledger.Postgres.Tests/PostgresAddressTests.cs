namespace Trucewatch.Ledger.Postgres.Tests;

public class PostgresAddressTests
{
    [Theory]
    [InlineData("postgresql://anna:s%40cret@db.example.org:5433/news", "postgresql://anna@db.example.org:5433/news", "Host=db.example.org;Port=5433;Username=anna;Password=s@cret;Database=news")]
    [InlineData("postgres://localhost/news", "postgresql://localhost/news", "Host=localhost;Port=5432;Database=news")]
    [InlineData("POSTGRESQL://anna@/news", "postgresql://anna@localhost/news", "Host=localhost;Port=5432;Username=anna;Database=news")]
    [InlineData("postgresql://", "postgresql://localhost/", "Host=localhost;Port=5432")]
    [InlineData("postgresql://[::1]:5433/x%2Fy", "postgresql://[::1]:5433/x%2Fy", "Host=::1;Port=5433;Database=x/y")]
    [InlineData("postgresql://a:b:c@d@h/x?sslmode=verify-full", "postgresql://a@h/x", "Host=h;Port=5432;Username=a;Password=b:c@d;Database=x;SSL Mode=VerifyFull")]
    [InlineData("postgresql:///news?host=/var/run/postgresql", "postgresql:///news?host=/var/run/postgresql", "Host=/var/run/postgresql;Port=5432;Database=news")]
    public void TryParse_Address_IsReadAndToldWithoutItsPassword(string text, string told, string connection)
    {
        Assert.True(PostgresAddress.IsOne(text));
        Assert.True(PostgresAddress.TryParse(text, out var address, out _));
        Assert.Equal(told, address.ToString());
        var read = address.Connection(new PostgresLedgerOptions());
        var expected = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        Assert.Equal(
            (expected.Host, expected.Port, expected.Username, expected.Password, expected.Database, expected.SslMode),
            (read.Host, read.Port, read.Username, read.Password, read.Database, read.SslMode));
    }

    [Theory]
    [InlineData("postgresql://u:secret@h:0/x", "port")]
    [InlineData("postgresql://u:secret@h:x/x", "port")]
    [InlineData("postgresql://u:secret@h:65536/x", "port")]
    [InlineData("postgresql://u:secret@h/x?sslmode=maybe", "sslmode")]
    [InlineData("postgresql://u:secret@h/x?colour=red", "'colour'")]
    [InlineData("postgresql://u:47?secret@h/x", "@ stands behind")]
    [InlineData("postgresql://u:47/secret@h/x", "@ stands behind")]
    [InlineData("store.db", "postgresql://")]
    public void TryParse_WhatIsNone_SaysWhatIsWrong(string text, string problem)
    {
        Assert.False(PostgresAddress.TryParse(text, out _, out var found));
        Assert.Contains(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", found, StringComparison.Ordinal);
    }
}
