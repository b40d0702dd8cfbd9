using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Process;

/// <summary>Names for what is worked out, made of the records it rests on, so that the same records give the same names.</summary>
internal static class StableId
{
    private const int Digits = 12;

    public static string Of(string kind, params ReadOnlySpan<string> parts) =>
        kind + ":" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits];
}
