using System.Net;
using System.Net.Sockets;

namespace Trucewatch.Workbench;

/// <summary>Where a request comes from, as it is counted.</summary>
internal static class ClientPlace
{
    private const int BytesOfNetwork = 8;

    /// <summary>
    /// The address of IPv4; of IPv6 the network of its first 64 bits, since whoever has one address there has all 2^64 of them; empty where none is known.
    /// </summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(BytesOfNetwork).Clear();
        return $"{new IPAddress(bytes)}/{BytesOfNetwork * 8}";
    }
}
