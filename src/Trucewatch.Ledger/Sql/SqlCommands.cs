using System.Data.Common;

namespace Trucewatch.Ledger.Sql;

/// <summary>Short ways to ask a database. Parameters are named <c>@name</c>, which every database here understands.</summary>
internal static class SqlCommands
{
    /// <summary>Reads all rows before it returns: a connection to a server answers one command at a time.</summary>
    public static List<T> Rows<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    /// <summary>The first column of the first row as a number; null where there is none.</summary>
    public static long? Find(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as long?;
    }

    /// <summary>Does it and gives the number of rows it touched.</summary>
    public static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>A command with its parameters.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Add(name, value);
        return command;
    }

    /// <summary>Adds a parameter.</summary>
    public static DbParameter Add(this DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>A text, or null.</summary>
    public static string? Text(this DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    /// <summary>A whole number, or null.</summary>
    public static long? Number(this DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetInt64(column);

    /// <summary>Bytes, or null.</summary>
    public static byte[]? Bytes(this DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}
