using System.Data.Common;

namespace Trucewatch.Ledger.Sql;

/// <summary>A command that is given again and again, each time with other values.</summary>
internal sealed class SqlStatement(SqlSession session, DbCommand command) : IDisposable
{
    /// <summary>Does it.</summary>
    /// <param name="values">In the order in which the parameters were named.</param>
    public void Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads all rows before it returns.</summary>
    /// <param name="read">Makes of a row what is kept of it.</param>
    /// <param name="values">In the order in which the parameters were named.</param>
    public List<T> Rows<T>(Func<SqlRow, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return session.Rows(command, read);
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = session.Value(values[i]);
    }
}
