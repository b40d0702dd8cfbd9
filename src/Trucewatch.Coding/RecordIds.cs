using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Coding;

/// <summary>Gives records names that are the same whenever the same report is coded by the same codebook.</summary>
internal sealed class RecordIds(string document, string codebook)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The name of the next record of this kind, category and sentence.</summary>
    public string Next(string kind, string category, int sentence)
    {
        var key = $"{document}\n{codebook}\n{kind}\n{category}\n{sentence}";
        var count = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{count}"));
        return $"{kind}:{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
    }
}
