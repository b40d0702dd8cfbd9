using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Trucewatch.Ledger;

/// <summary>What an act is about: no two captures, codings or other acts share it.</summary>
/// <param name="Kind">One of <see cref="ActKind"/>.</param>
/// <param name="Content">The id of the bytes; empty for acts that name themselves by their number.</param>
/// <param name="Name">The address of a capture, the codebook's version of a coding, the number of any other act.</param>
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
        if (name is null && !IsNumbered(kind))
            return false;
        try
        {
            using var parsed = JsonDocument.Parse(body);
            if (IsNumbered(kind))
                return TryReadNumber(kind, parsed.RootElement, out subject);
            if (parsed.RootElement is not { ValueKind: JsonValueKind.Object } fields
                || !fields.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String
                || !fields.TryGetProperty(name!, out var named) || named.ValueKind != JsonValueKind.String)
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

    /// <summary>Whether acts of a kind name themselves by their number.</summary>
    public static bool IsNumbered(string kind) => kind is ActKind.Review or ActKind.Grading or ActKind.Reinstatement or ActKind.Export or ActKind.Withdrawal;

    /// <summary>What the act with this number, of such a kind, is about.</summary>
    public static ActSubject OfNumbered(string kind, long act) => new(kind, "", act.ToString(CultureInfo.InvariantCulture));

    private static bool TryReadNumber(string kind, JsonElement body, [NotNullWhen(true)] out ActSubject? subject)
    {
        subject = body is { ValueKind: JsonValueKind.Object } && body.TryGetProperty("act", out var act) && act.ValueKind == JsonValueKind.Number && act.TryGetInt64(out var number)
            ? OfNumbered(kind, number)
            : null;
        return subject is not null;
    }
}
