using System.Buffers.Binary;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Looks at a store's file before SQLite opens it, where SQLite itself would notice a fault late or say it poorly.</summary>
internal static class SqliteStoreFile
{
    private const int HeaderLength = 100;
    private const int PageSizeAt = 16;
    private const int ChangeCounterAt = 24;
    private const int PageCountAt = 28;
    private const int CountValidForAt = 92;

    public static void Check(string path, LedgerAccess access)
    {
        if (Directory.Exists(path))
            throw new LedgerException(LedgerFault.CannotOpen, $"{path}: is a folder; --store names a file");
        if (!File.Exists(path))
        {
            if (access == LedgerAccess.Read)
                throw Absent(path, "there is no store");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (!Directory.Exists(folder))
                throw new LedgerException(LedgerFault.CannotOpen, $"{path}: the folder {folder} is not there; make it first, or name another file with --store");
            return;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        int read;
        long length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            length = file.Length;
            read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFault.CannotOpen, $"{path}: cannot be read ({problem.Message}); check its permissions", problem);
        }

        // An empty file is what SQLite itself leaves when it is stopped while making a database.
        if (length == 0)
        {
            if (access == LedgerAccess.Read && !HasLog(path))
                throw Absent(path, "the file is empty");
            return;
        }

        if (!header[..16].SequenceEqual("SQLite format 3\0"u8))
            throw new LedgerException(LedgerFault.NotADatabase, $"{path}: is not a store (no SQLite database); name another file with --store");
        if (read < HeaderLength)
            throw SqlFaults.Damaged(path, "cut short");
        // Pages can be in the log that the file itself does not have yet.
        if (HasLog(path))
            return;
        long pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]);
        if (pageSize == 1)
            pageSize = 65536;
        var counted = header[ChangeCounterAt..(ChangeCounterAt + 4)].SequenceEqual(header[CountValidForAt..(CountValidForAt + 4)]);
        var expected = pageSize * BinaryPrimitives.ReadUInt32BigEndian(header[PageCountAt..]);
        if (counted && length < expected)
            throw SqlFaults.Damaged(path, $"cut short: {length} bytes of {expected}");
    }

    private static LedgerException Absent(string path, string what) =>
        new(LedgerFault.Absent, $"{path}: {what}; make one with: trucewatch ingest REPORTS --store {path}");

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
}
