using System.Globalization;
using System.Text;

namespace Trucewatch.Fuzzing;

/// <summary>Changes seeds at random: the same number gives the same input, on every machine.</summary>
/// <param name="seeds">What is changed.</param>
/// <param name="scraps">Pieces of the format.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, IReadOnlyList<string> scraps)
{
    private const int MostChanges = 12;
    private const int MostRepeats = 3000;
    private const int LongestPiece = 4096;
    private const int LongestInput = 256 * 1024;

    private static readonly string[] AnyScraps =
    [
        "\0", "\uFEFF", "\uD800", "\u202E", "\u0301", "\U0001F54A", "\r\n", "\n\n", "\t", "\"", "'", "\\", "%00", "-1", "2147483648", "9223372036854775808", "1e309", "NaN", "0x7f", "٣", "½", "١٢",
        "9999-99-99", "0000-00-00", "A", "é", "ß", "İ",
    ];

    private readonly byte[][] _scraps = [.. AnyScraps.Concat(scraps).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The input of a number.</summary>
    public byte[] Input(long number)
    {
        var random = new Random(unchecked((int)(number ^ (number >> 32))));
        var bytes = seeds[random.Next(seeds.Count)].ToList();
        for (var change = random.Next(1, MostChanges); change > 0; change--)
            Change(bytes, random);
        if (bytes.Count > LongestInput)
            bytes.RemoveRange(LongestInput, bytes.Count - LongestInput);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 13)), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                var piece = random.Next(2) == 0 ? Scrap(random) : [.. bytes.GetRange(at, Math.Min(length, 64))];
                var times = Math.Min(random.Next(1, MostRepeats), LongestInput / Math.Max(1, piece.Length));
                bytes.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(one => one));
                break;
            case 6:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(LongestPiece), other.Length - from)).ToArray());
                break;
            case 7:
                bytes.Reverse(at, length);
                break;
            case 8:
                ChangeNumber(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Scrap(random));
                break;
        }
    }

    // The next run of digits becomes another number: lengths, days and counts are where readers trust most.
    private static void ChangeNumber(List<byte> bytes, int at, Random random)
    {
        var start = bytes.FindIndex(at, one => char.IsAsciiDigit((char)one));
        if (start < 0)
            return;
        var end = start;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
            end++;
        var number = random.Next(4) switch
        {
            0 => random.Next(100).ToString(CultureInfo.InvariantCulture),
            1 => random.NextInt64().ToString(CultureInfo.InvariantCulture),
            2 => new string((char)('0' + random.Next(10)), random.Next(1, 400)),
            _ => "-" + random.Next(100).ToString(CultureInfo.InvariantCulture),
        };
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(number));
    }

    private byte[] Scrap(Random random) => _scraps[random.Next(_scraps.Length)];
}
