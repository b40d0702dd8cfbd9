namespace Trucewatch.Workbench;

/// <summary>
/// The accounts of a workbench, in a file that only its owner can read. Several programs may use it at once: each change is written whole, in its turn, and
/// seen by the others when they next look.
/// </summary>
/// <param name="path">The file; made with the first account.</param>
public sealed class AccountFile(string path)
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _looking = new();
    private (DateTime Written, long Length) _seen;
    private IReadOnlyList<Account> _accounts = [];

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>All accounts as they are now, by name; none where there is no file.</summary>
    /// <exception cref="AccountException">The file cannot be read, others can read it, or it is none of accounts.</exception>
    public IReadOnlyList<Account> Read()
    {
        lock (_looking)
        {
            var file = new FileInfo(path);
            var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (now == _seen)
                return _accounts;
            _accounts = file.Exists ? Load() : [];
            _seen = now;
            return _accounts;
        }
    }

    /// <summary>The account with a name, whatever its capitals; null where there is none.</summary>
    public Account? Find(string? name) => Read().FirstOrDefault(account => IsSame(account.Name, name));

    /// <summary>Changes the accounts.</summary>
    /// <param name="change">Gives what they shall be; called once, while nobody else changes them.</param>
    public void Change(Func<IReadOnlyList<Account>, IReadOnlyList<Account>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var beside = path + ".new";
        try
        {
            using var turn = TakeTurn(beside);
            try
            {
                var accounts = change(File.Exists(path) ? Load() : []);
                turn.Write(AccountJson.Write(accounts.OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)));
                turn.Flush(flushToDisk: true);
                turn.Close();
                // Whoever reads meanwhile reads the whole of one or of the other.
                File.Move(beside, path, overwrite: true);
            }
            catch
            {
                turn.Close();
                File.Delete(beside);
                throw;
            }

            lock (_looking)
                _seen = default;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new AccountException(AccountFaults.File, $"{path}: the accounts cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>Whether two names are of the same person.</summary>
    internal static bool IsSame(string name, string? other) => string.Equals(name.Normalize(), other?.Normalize(), StringComparison.OrdinalIgnoreCase);

    // The file that is to take the other's place is there only while somebody changes it.
    private static FileStream TakeTurn(string beside)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersOnly;
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(beside, options);
            }
            // That the file is there is told in this form only; other faults have forms of their own.
            catch (IOException problem) when (problem.GetType() == typeof(IOException))
            {
                if (TimeProvider.System.GetElapsedTime(began) >= Patience)
                    throw new IOException($"another program has been changing them for {Patience.TotalSeconds} seconds; if none is, take {beside} away", problem);
                // A change takes milliseconds.
                Thread.Yield();
            }
        }
    }

    private IReadOnlyList<Account> Load()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnersOnly & ~UnixFileMode.UserExecute) != UnixFileMode.None)
                throw new AccountException(AccountFaults.File, $"{path}: others than its owner may read or write the accounts; take that away: chmod 600 {path}");
            return AccountJson.Read(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new AccountException(AccountFaults.File, $"{path}: the accounts cannot be read: {problem.Message}", problem);
        }
    }
}
