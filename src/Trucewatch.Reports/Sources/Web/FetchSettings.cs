using System.Net;

namespace Trucewatch.Reports;

/// <summary>How pages and feeds are asked for.</summary>
public sealed record FetchSettings
{
    /// <summary>Who asks, as servers see it: a product with version, and where its operator can be reached.</summary>
    public string UserAgent { get; init; } = "Trucewatch/0.1 (research reader of news reports; one request at a time)";

    /// <summary>The longest that one request may take from the connection to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of a body, before and after it is expanded.</summary>
    public int MostBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most redirects that are followed.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>The least time between the end of a request to a host and the next one to it.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest delay that a host's robots.txt can ask for; what asks for more is cut to this.</summary>
    public TimeSpan LongestHostDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether addresses of this machine and of private networks may be asked. They are refused unless this is set, also after redirects and when
    /// a public name leads to them.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Which addresses may be asked where private ones may not; tests, whose servers are all on this machine, draw the line elsewhere.</summary>
    internal Func<IPAddress, bool> MayAsk { get; init; } = AddressGuard.IsPublic;

    /// <summary>Finds the addresses of a host.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
