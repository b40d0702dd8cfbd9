using System.Data.Common;

namespace Trucewatch.Ledger.Sql;

/// <summary>A connection to a database. Parameters are named <c>@name</c>, which every database here understands.</summary>
/// <param name="connection">Open; closed with this.</param>
/// <param name="dialect">What is particular to the database.</param>
internal abstract class SqlSession(DbConnection connection, SqlDialect dialect) : IDisposable, IAsyncDisposable
{
    /// <summary>What is particular to the database.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>Does what may fail, after which the session can still be asked.</summary>
    public virtual void Attempt(Action act) => act();

    /// <summary>Reads all rows before it returns: a connection to a server answers one command at a time.</summary>
    public List<T> Rows<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Rows(command, read);
    }

    /// <summary>Gives rows as they are asked for; other commands may be given meanwhile.</summary>
    /// <param name="sql">A query without parameters.</param>
    /// <param name="atOnce">How many rows may be in memory at once; few where they are large.</param>
    public abstract IEnumerable<SqlRow> Walk(string sql, int atOnce);

    /// <summary>Gives rows as they are asked for; other commands may be given meanwhile.</summary>
    public abstract IAsyncEnumerable<SqlRow> WalkAsync(string sql, IReadOnlyList<(string Name, object? Value)> parameters, CancellationToken cancellation);

    /// <summary>The first column of the first row as a number; null where there is none.</summary>
    public long? Find(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Rows(sql, row => row.Number(0), parameters) is [var first, ..] ? first : null;

    /// <summary>Adds a row and gives its number.</summary>
    /// <param name="sql">An <c>INSERT</c> into a table whose rows have an <c>id</c>.</param>
    /// <param name="parameters">The values it names.</param>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Find(sql + " RETURNING id", parameters)!.Value;

    /// <summary>Does it and gives the number of rows it touched.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>A command to be given again and again.</summary>
    public SqlStatement Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var command = Command(sql);
        foreach (var name in names)
            Add(command, name, null);
        return new SqlStatement(this, command);
    }

    /// <inheritdoc/>
    public virtual void Dispose() => connection.Dispose();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Reads all rows of a command.</summary>
    internal List<T> Rows<T>(DbCommand command, Func<SqlRow, T> read)
    {
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(Row(rows)));
        return all;
    }

    /// <summary>A value as a parameter has it.</summary>
    internal object Value(object? value) => value switch
    {
        null => DBNull.Value,
        string text => dialect.Held(text),
        int number => (long)number,
        _ => value,
    };

    /// <summary>A command with its parameters.</summary>
    protected DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            Add(command, name, value);
        return command;
    }

    /// <summary>The row that the reader is at.</summary>
    protected SqlRow Row(DbDataReader rows)
    {
        var values = new object[rows.FieldCount];
        rows.GetValues(values);
        return new SqlRow(values, dialect);
    }

    private void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = Value(value);
        command.Parameters.Add(parameter);
    }
}
