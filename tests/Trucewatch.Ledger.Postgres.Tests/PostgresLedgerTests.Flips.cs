using Npgsql;

namespace Trucewatch.Ledger.Postgres.Tests;

/// <content>Single characters and bytes changed past the program.</content>
public sealed partial class PostgresLedgerTests
{
    private const int FlipSeed = 20250402;
    private const int Flips = 200;

    [Fact]
    public async Task VerifyAsync_AnyCharacterOrByteChanged_IsFound()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {FlipSeed}");
        var random = new Random(FlipSeed);
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Fill(ledger);
        await Judge(ledger);
        await using var connection = await server.ConnectAsync(Database);
        await RunAsync(connection, "SET session_replication_role = replica");
        var places = Cells.SelectMany(cell => cell.Columns.Select(column => (cell.Table, cell.Key, Column: column))).ToArray();
        for (var flip = 0; flip < Flips; flip++)
        {
            var (table, key, column) = places[flip % places.Length];
            var rows = await ValuesAsync(connection, $"SELECT {key}, {column} FROM {table} WHERE length({column}) > 0");
            Assert.NotEmpty(rows);
            var (row, before) = rows[random.Next(rows.Count)];
            await SetAsync(Flipped(before, random));
            var flaws = new List<LedgerFlaw>();
            await ledger.VerifyAsync(flaws.Add, Cancellation);
            Assert.True(flaws.Count > 0, $"seed {FlipSeed}, flip {flip}: {table}.{column} of row {row} is not found");
            await SetAsync(before);

            async Task SetAsync(object value)
            {
                await using var command = new NpgsqlCommand($"UPDATE {table} SET {column} = @value WHERE {key} = @row", connection);
                command.Parameters.AddWithValue("@value", value);
                command.Parameters.AddWithValue("@row", row);
                Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancellation));
            }
        }

        // All was put back; so what was found was what was changed.
        await Verified(ledger);
    }

    private static object Flipped(object value, Random random)
    {
        if (value is byte[] bytes)
        {
            var after = (byte[])bytes.Clone();
            after[random.Next(after.Length)] ^= (byte)random.Next(1, 256);
            return after;
        }

        var text = (string)value;
        var at = random.Next(text.Length);
        char other;
        do
            other = (char)random.Next(1, 0x500);
        while (other == text[at]);
        return text[..at] + other + text[(at + 1)..];
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<List<(long Row, object Value)>> ValuesAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        var values = new List<(long, object)>();
        while (await rows.ReadAsync(Cancellation))
            values.Add((rows.GetInt64(0), rows.GetValue(1)));
        return values;
    }
}
