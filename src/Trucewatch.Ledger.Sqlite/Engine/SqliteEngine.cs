using System.Runtime.InteropServices;
using SQLitePCL;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>
/// Chooses, once for the process, between the SQLite library that comes with the program and the system's own: the newer of the two that
/// has full-text search.
/// </summary>
/// <remarks>The bundled library is older than most systems' own. No package is at hand that binds the system's, so the name that
/// the bundled binding imports is resolved to it.</remarks>
internal static class SqliteEngine
{
    private const string BundledName = "e_sqlite3";

    private static readonly Lazy<SqliteLibrary> Choice = new(Choose);

    /// <summary>The library in use.</summary>
    /// <exception cref="LedgerException">No library with full-text search is to be had.</exception>
    public static SqliteLibrary Use() => Choice.Value;

    /// <summary>The names under which systems keep their library, the likeliest first.</summary>
    public static IReadOnlyList<string> SystemNames() =>
        OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"]
        : OperatingSystem.IsWindows() ? ["winsqlite3"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    /// <summary>The newest with full-text search, the first of equals; null when there is none.</summary>
    public static SqliteLibrary? Best(IEnumerable<SqliteLibrary> libraries) =>
        libraries.Where(library => library.HasFullText).MaxBy(library => library.Version);

    private static SqliteLibrary Choose()
    {
        var binding = typeof(SQLite3Provider_e_sqlite3).Assembly;
        var found = new List<SqliteLibrary>();
        if (NativeLibrary.TryLoad(BundledName, binding, searchPath: null, out var bundled) && SqliteLibrary.Read(bundled, "bundled") is { } own)
            found.Add(own);
        foreach (var name in SystemNames())
        {
            if (!NativeLibrary.TryLoad(name, out var handle) || SqliteLibrary.Read(handle, "system") is not { } library)
                continue;
            found.Add(library);
            break;
        }

        var best = Best(found) ?? throw new LedgerException(
            LedgerFault.Engine,
            $"no SQLite library with full-text search (FTS5) was found (looked at {found.Count}); install the system's SQLite 3.35 or newer");
        NativeLibrary.SetDllImportResolver(binding, (name, _, _) => string.Equals(name, BundledName, StringComparison.Ordinal) ? best.Handle : 0);
        Batteries_V2.Init();
        return best;
    }
}
