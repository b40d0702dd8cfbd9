using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Trucewatch.Ledger.Postgres;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary>The options by which others than the person at this machine reach the workbench, and what must hold for that.</summary>
internal sealed class ServeAccess
{
    private const string Beside = ".accounts";
    private const string OfServer = "trucewatch.accounts";

    public Option<string?> Listen { get; } = new("--listen")
    {
        Description = "The address to listen on; any but this machine's own, 127.0.0.1, needs accounts, and a certificate or a proxy that has one",
        HelpName = "ADDRESS",
    };

    public Option<string?> BehindProxy { get; } = new("--behind-proxy")
    {
        Description = "The address of the proxy from which alone requests come, encrypted up to there; it must set X-Forwarded-For and X-Forwarded-Proto",
        HelpName = "ADDRESS",
    };

    public Option<string[]> Host { get; } = new("--host") { Description = "A name by which the workbench is asked for; by others it is not answered. Default: the address of --listen", HelpName = "NAME" };

    public Option<string?> Certificate { get; } = new("--certificate") { Description = "The certificate, and those between it and one that browsers know, as PEM", HelpName = "FILE" };

    public Option<string?> Key { get; } = new("--key") { Description = "The certificate's key, as PEM, where it is not in the same file", HelpName = "FILE" };

    public Option<string?> Accounts { get; } = MakeAccounts();

    /// <summary>Adds all of them.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(Listen);
        verb.Add(Host);
        verb.Add(Certificate);
        verb.Add(Key);
        verb.Add(BehindProxy);
        verb.Add(Accounts);
    }

    /// <summary>The option that names the file of accounts.</summary>
    public static Option<string?> MakeAccounts() =>
        new("--accounts") { Description = $"The file of accounts. Default: beside the store, with {Beside} after its name; {OfServer} for a PostgreSQL store", HelpName = "FILE" };

    /// <summary>The file of accounts that is meant.</summary>
    public static AccountFile FileOf(Surroundings surroundings, string? asked, string store)
    {
        var name = asked ?? (PostgresAddress.IsOne(store) ? OfServer : store + Beside);
        return new AccountFile(surroundings.WorkFolder == "." ? name : Path.Combine(surroundings.WorkFolder, name));
    }

    /// <summary>How others reach the workbench; null where they do not.</summary>
    /// <exception cref="CliException">What must hold for that does not.</exception>
    public WorkbenchAccess? Of(ParseResult parsed, Surroundings surroundings, string store)
    {
        var address = AddressOf(parsed);
        var proxy = AddressOf(parsed.GetValue(BehindProxy), "--behind-proxy");
        var (certificate, key) = (parsed.GetValue(Certificate), parsed.GetValue(Key));
        if (IPAddress.IsLoopback(address) && proxy is null && certificate is null)
        {
            if (parsed.GetValue(Accounts) is not null || key is not null)
                throw new CliException("TW0785", "--accounts, --key: without --listen, --behind-proxy or --certificate only this machine's users reach the workbench, and no accounts are asked for; add one of them, or leave these out");
            return parsed.GetValue(Host) is { Length: > 0 }
                ? throw new CliException("TW0785", "--host: only this machine can reach the workbench, by its own names; add --listen, or --behind-proxy")
                : null;
        }

        if (proxy is not null && certificate is not null)
            throw new CliException("TW0785", "--certificate: behind a proxy the proxy has the certificate; leave --certificate or --behind-proxy out");
        var accounts = FileOf(surroundings, parsed.GetValue(Accounts), store);
        if (new AccountBook(accounts, surroundings.Clock).Administrators == 0)
        {
            throw new CliException(
                "TW0751", $"--listen {address}: others could reach the store there, and {accounts.Path} has no accounts that say who may; make one: trucewatch serve accounts add NAME --role administrator");
        }

        if (proxy is null && certificate is null)
            throw new CliException("TW0781", $"--listen {address}: passwords and reports would pass in the clear; name a certificate (--certificate FILE --key FILE), or the proxy in front that has one (--behind-proxy ADDRESS)");
        string[] hosts = parsed.GetValue(Host) is { Length: > 0 } named ? named : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || proxy is not null ? [] : [address.ToString()];
        if (hosts.Length == 0)
            throw new CliException("TW0784", $"--listen {address}: say by which names the workbench is asked for, such as --host trucewatch.example.org; by others it is not answered");
        if (certificate is null)
            return new WorkbenchAccess { Accounts = accounts, Address = address, Hosts = hosts, Proxy = proxy };
        var (own, chain) = Load(surroundings, certificate, key);
        return new WorkbenchAccess { Accounts = accounts, Address = address, Hosts = hosts, Certificate = own, Chain = chain };
    }

    /// <summary>The address to listen on: the loopback's first unless another is asked for.</summary>
    /// <exception cref="CliException">What is asked for is no address.</exception>
    public IPAddress AddressOf(ParseResult parsed) => AddressOf(parsed.GetValue(Listen), "--listen") ?? IPAddress.Loopback;

    private static IPAddress? AddressOf(string? text, string option) => text switch
    {
        null => null,
        "localhost" => IPAddress.Loopback,
        _ => IPAddress.TryParse(text, out var address) ? address : throw new CliException("TW0783", $"{option} {text}: expected an address such as 192.0.2.7, :: or 0.0.0.0; a name goes with --host"),
    };

    private static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Load(Surroundings surroundings, string certificate, string? key)
    {
        var folder = surroundings.WorkFolder;
        try
        {
            var own = X509Certificate2.CreateFromPemFile(Path.Combine(folder, certificate), Path.Combine(folder, key ?? certificate));
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(Path.Combine(folder, certificate));
            return own.NotAfter.ToUniversalTime() > surroundings.Clock.GetUtcNow().UtcDateTime
                ? (own, chain)
                : throw new CliException("TW0782", $"--certificate {certificate}: ended on {own.NotAfter.ToUniversalTime():yyyy-MM-dd}; get a newer one");
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException("TW0782", $"--certificate {certificate}: the certificate or its key cannot be read: {problem.Message}", problem);
        }
    }
}
