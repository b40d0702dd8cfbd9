using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Ledger;

/// <summary>
/// How acts hang together: each carries the hash of the one before, so that none can be changed, left out or put in without all later hashes changing.
/// </summary>
public static class ActChain
{
    /// <summary>What stands in the first act where others have the hash of the one before.</summary>
    public static string Origin { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>SHA-256 of the four, in UTF-8, with line feeds between them; 64 lower-case hexadecimal digits.</summary>
    /// <param name="previous">The hash of the act before, or <see cref="Origin"/>.</param>
    /// <param name="at">When it was done, as stored.</param>
    /// <param name="kind">One of <see cref="ActKind"/>.</param>
    /// <param name="body">As <see cref="ActBody"/> writes it.</param>
    public static string HashOf(string previous, string at, string kind, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', previous, at, kind, body))));
}
