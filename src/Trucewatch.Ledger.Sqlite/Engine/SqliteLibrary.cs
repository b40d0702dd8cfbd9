using System.Runtime.InteropServices;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>A loaded SQLite library.</summary>
/// <param name="Handle">As the system's loader gave it.</param>
/// <param name="Version">Such as 3.40.1.</param>
/// <param name="HasFullText">Whether it was built with FTS5.</param>
/// <param name="Origin"><c>bundled</c> or <c>system</c>.</param>
internal sealed record SqliteLibrary(nint Handle, Version Version, bool HasFullText, string Origin)
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int OptionUsed([MarshalAs(UnmanagedType.LPUTF8Str)] string option);

    /// <summary>Asks the library what it is; null when it is no SQLite.</summary>
    public static SqliteLibrary? Read(nint handle, string origin)
    {
        if (!NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var number)
            || !NativeLibrary.TryGetExport(handle, "sqlite3_compileoption_used", out var option))
        {
            return null;
        }

        var version = Marshal.GetDelegateForFunctionPointer<VersionNumber>(number)();
        var fullText = Marshal.GetDelegateForFunctionPointer<OptionUsed>(option)("ENABLE_FTS5") != 0;
        return new SqliteLibrary(handle, new Version(version / 1_000_000, version / 1000 % 1000, version % 1000), fullText, origin);
    }
}
