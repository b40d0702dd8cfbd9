using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Trucewatch.Workbench;

/// <summary>How others than the person at this machine reach the workbench: by accounts, and encrypted on the way.</summary>
public sealed record WorkbenchAccess
{
    /// <summary>Who may.</summary>
    public required AccountFile Accounts { get; init; }

    /// <summary>The address to listen on.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The names by which it is asked for; by any other it is not answered.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The certificate, with its key; null behind a proxy, which has one.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The certificates between it and one that browsers know.</summary>
    public X509Certificate2Collection Chain { get; init; } = [];

    /// <summary>The proxy from which alone requests come, and which says who they are from and that they came encrypted; null for none.</summary>
    public IPAddress? Proxy { get; init; }
}
