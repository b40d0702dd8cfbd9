using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Trucewatch.Workbench;

/// <summary>Codes of an authenticator (TOTP, RFC 6238): six digits, another every thirty seconds, by HMAC-SHA-1 as all authenticators have it.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecretBytes = 20;
    private const int Digits = 6;
    private const int StepSeconds = 30;

    // A clock may go a little wrong, and a code is typed in after it was read.
    private const int Steps = 1;

    /// <summary>A new secret, in base 32.</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The step whose code it is; null where it is none of now.</summary>
    /// <param name="secret">In base 32.</param>
    /// <param name="code">As typed in; blanks do not count.</param>
    /// <param name="now">The time.</param>
    public static long? StepOf(string secret, string? code, DateTimeOffset now)
    {
        var typed = string.Concat((code ?? "").Where(character => !char.IsWhiteSpace(character)));
        var step = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var one = step - Steps; one <= step + Steps; one++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(secret, one)), System.Text.Encoding.UTF8.GetBytes(typed)))
                found = one;
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What authenticators do is this; no collision matters here.
        HMACSHA1.HashData(Decode(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The step of a time.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>What an authenticator reads.</summary>
    public static string AddressOf(string name, string secret) =>
        $"otpauth://totp/Trucewatch:{Uri.EscapeDataString(name)}?secret={secret}&issuer=Trucewatch";

    private static string Encode(byte[] bytes)
    {
        var text = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++)
                value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
            text[i] = Alphabet[value];
        }

        return new string(text);
    }

    private static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            if ((Alphabet.IndexOf(text[bit / 5], StringComparison.Ordinal) >> (4 - (bit % 5)) & 1) != 0)
                bytes[bit / 8] |= (byte)(1 << (7 - (bit % 8)));
        }

        return bytes;
    }
}
