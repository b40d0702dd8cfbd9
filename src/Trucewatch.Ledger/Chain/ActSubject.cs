using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Trucewatch.Ledger;

/// <summary>What an act is about: no two captures and no two codings share it.</summary>
/// <param name="Kind">One of <see cref="ActKind"/>.</param>
/// <param name="Content">The id of the bytes.</param>
/// <param name="Name">The address of a capture, the codebook's version of a coding.</param>
public sealed record ActSubject(string Kind, string Content, string Name)
{
    /// <summary>Reads it out of an act; false where the body is not what an act of this kind tells.</summary>
    public static bool TryRead(string kind, string body, [NotNullWhen(true)] out ActSubject? subject)
    {
        subject = null;
        var name = kind switch
        {
            ActKind.Capture => "address",
            ActKind.Coding => "codebook",
            _ => null,
        };
        if (name is null)
            return false;
        try
        {
            using var parsed = JsonDocument.Parse(body);
            if (parsed.RootElement is not { ValueKind: JsonValueKind.Object } fields
                || !fields.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String
                || !fields.TryGetProperty(name, out var named) || named.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            subject = new ActSubject(kind, content.GetString()!, named.GetString()!);
            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Invalid operation: an escaped half of a character.
            return false;
        }
    }
}
