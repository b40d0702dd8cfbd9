using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>What is done with accounts. Every change is in the file when a method returns.</summary>
/// <param name="file">Where they are.</param>
/// <param name="clock">The time.</param>
public sealed class AccountBook(AccountFile file, TimeProvider clock)
{
    /// <summary>How many characters a password has at least.</summary>
    public const int ShortestPassword = 12;

    private const int LongestPassword = 200;
    private const int TokenBytes = 32;
    private const int MostTokens = 50;
    private const int IdBytes = 6;
    private const string TokenBegins = "tw_";

    // What OWASP's cheat sheet on storing passwords recommends for PBKDF2 with HMAC-SHA-512, which is what the framework's hasher does.
    private const int Iterations = 210_000;

    // Without what is easily taken for another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 4;

    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // Of no password: whoever names nobody waits as long as whoever names somebody.
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, NewPassword()));

    /// <summary>Where they are.</summary>
    public AccountFile File => file;

    /// <summary>How many can sign in and manage accounts.</summary>
    public int Administrators => file.Read().Count(IsAdministrator);

    /// <summary>Makes an account.</summary>
    /// <returns>A password that is to be changed when it is first used.</returns>
    /// <exception cref="AccountException">The name is none, or somebody has it or had it.</exception>
    public string Add(string name, AccountRole role)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Looked at as it is first: text that is none cannot be normalized.
        if (!PersonNames.IsName(name.Trim()) || name.Trim().Normalize() is not { Length: <= PersonNames.Longest } called)
            throw new AccountException(AccountFaults.Name, $"{Shown(name)}: a name has 1 to {PersonNames.Longest} characters, on one line, with none among them that cannot be seen");
        var password = NewPassword();
        // Hashing takes long, and is not done while others wait for their turn.
        var hash = Hasher.HashPassword(null!, password);
        file.Change(accounts => accounts.Any(account => AccountFile.IsSame(account.Name, called))
            ? throw new AccountException(AccountFaults.Name, $"{called}: there is an account of this name already; acts are kept with names, so that no name is given twice")
            : [.. accounts, new Account { Name = called, Role = role, PasswordHash = hash, MustChange = true, Made = clock.GetUtcNow() }]);
        return password;
    }

    /// <summary>Gives an account a new password, ends its sessions and tokens, and lets a new authenticator be set up where that is asked for.</summary>
    /// <returns>A password that is to be changed when it is first used.</returns>
    /// <exception cref="AccountException">There is no such account.</exception>
    public string Reset(string name, bool withSecondFactor)
    {
        var password = NewPassword();
        var hash = Hasher.HashPassword(null!, password);
        Change(name, account => account with { PasswordHash = hash, MustChange = true, Secret = withSecondFactor ? null : account.Secret, Tokens = [] });
        return password;
    }

    /// <summary>Gives an account another role.</summary>
    /// <exception cref="AccountException">There is no such account, or nobody could manage accounts any more.</exception>
    public void SetRole(string name, AccountRole role) => Change(name, account => account with { Role = role });

    /// <summary>Keeps somebody out, or lets them in again. Accounts are not taken away: their names stand in the chain.</summary>
    /// <exception cref="AccountException">There is no such account, or nobody could manage accounts any more.</exception>
    public void SetDisabled(string name, bool isDisabled) => Change(name, account => account with { IsDisabled = isDisabled });

    /// <summary>Takes a password that the person chose.</summary>
    /// <exception cref="AccountException">There is no such account, or the password is too short or too long, or the name or the one before.</exception>
    public Account SetPassword(string name, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw new AccountException(AccountFaults.Password, $"the password has {password.Length} characters; it takes {ShortestPassword} to {LongestPassword}, of any kind");
        if (AccountFile.IsSame(name, password))
            throw new AccountException(AccountFaults.Password, "the password is the name; choose another");
        if (IsPassword(file.Find(name), password))
            throw new AccountException(AccountFaults.Password, "the password is the one before; choose another");
        var hash = Hasher.HashPassword(null!, password);
        return Change(name, account => account with { PasswordHash = hash, MustChange = false });
    }

    /// <summary>Takes the secret that the person's authenticator now has.</summary>
    /// <exception cref="AccountException">There is no such account.</exception>
    public Account SetSecret(string name, string secret) => Change(name, account => account with { Secret = secret });

    /// <summary>Makes a token for a program.</summary>
    /// <returns>The token, which is kept nowhere.</returns>
    /// <exception cref="AccountException">There is no such account, or its role is less than the token's.</exception>
    public string AddToken(string name, string label, AccountRole role, TimeSpan lasts)
    {
        var token = TokenBegins + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow();
        var made = new AccountToken(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), label, HashOf(token), role, now, now + lasts);
        Change(name, account => account.Tokens.Count(old => old.Expires > now) >= MostTokens
            ? throw new AccountException(AccountFaults.Name, $"{account.Name} has {MostTokens} tokens; end one first")
            : role > account.Role
            ? throw new AccountException(AccountFaults.Name, $"{account.Name} is {AccountRoles.NameOf(account.Role)}; a token may not do more: {AccountRoles.NameOf(role)}")
            : account with { Tokens = [.. account.Tokens.Where(old => old.Expires > now), made] });
        return token;
    }

    /// <summary>Ends a token.</summary>
    /// <exception cref="AccountException">There is no such account or token.</exception>
    public void EndToken(string name, string id) => Change(name, account => account.Tokens.Any(token => token.Id == id)
        ? account with { Tokens = [.. account.Tokens.Where(token => token.Id != id)] }
        : throw new AccountException(AccountFaults.Name, $"{account.Name} has no token {id}"));

    /// <summary>The account that a name and a password are of; null where there is none or it is kept out. Takes the same time either way.</summary>
    public Account? FindByPassword(string name, string password)
    {
        var account = file.Find(name);
        var holds = IsPassword(account, password);
        return holds && account is { IsDisabled: false } ? account : null;
    }

    /// <summary>The account that a token is of, and the role it has with it; null where there is none, it has ended or the account is kept out.</summary>
    public (Account Account, AccountRole Role)? FindByToken(string token)
    {
        var hash = HashOf(token);
        var now = clock.GetUtcNow();
        foreach (var account in file.Read().Where(account => !account.IsDisabled && !account.MustChange && !account.MustEnrol))
        {
            if (account.Tokens.FirstOrDefault(one => one.Hash == hash && one.Expires > now) is { } found)
                return (account, found.Role < account.Role ? found.Role : account.Role);
        }

        return null;
    }

    // What was refused for what it does to a line is not put into one.
    private static string Shown(string name) => string.Concat(name.EnumerateRunes().Select(rune => PersonNames.IsName($"a{rune}") ? rune.ToString() : $"<U+{rune.Value:X4}>"));

    private static bool IsPassword(Account? account, string password) =>
        Hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? Nobodys.Value, password) != PasswordVerificationResult.Failed && account is not null;

    private static bool IsAdministrator(Account account) => account is { Role: AccountRole.Administrator, IsDisabled: false };

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    private Account Change(string name, Func<Account, Account> change)
    {
        Account? changed = null;
        file.Change(accounts =>
        {
            var before = accounts.FirstOrDefault(account => AccountFile.IsSame(account.Name, name)) ?? throw new AccountException(AccountFaults.Name, $"{name}: there is no such account");
            changed = change(before);
            IReadOnlyList<Account> all = [.. accounts.Select(account => ReferenceEquals(account, before) ? changed : account)];
            return IsAdministrator(before) && !all.Any(IsAdministrator)
                ? throw new AccountException(AccountFaults.LastAdministrator, $"{before.Name} is the only administrator; make another one first")
                : all;
        });
        return changed!;
    }
}
