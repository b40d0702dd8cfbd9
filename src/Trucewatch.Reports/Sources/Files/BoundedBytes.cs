namespace Trucewatch.Reports;

/// <summary>Reads streams that may be longer than they should.</summary>
internal static class BoundedBytes
{
    private const int Chunk = 81920;

    /// <summary>All bytes of a stream; null as soon as there are more than <paramref name="most"/>.</summary>
    public static byte[]? Read(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        while (stream.Read(chunk) is > 0 and var length)
        {
            if (bytes.Length + length > most)
                return null;
            bytes.Write(chunk, 0, length);
        }

        return bytes.ToArray();
    }

    /// <summary>All bytes of a stream; null as soon as there are more than <paramref name="most"/>, or the first of them where <paramref name="cut"/> is set.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, bool cut, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await stream.ReadAsync(chunk, cancellation) is > 0 and var length)
        {
            if (bytes.Length + length > most)
            {
                if (!cut)
                    return null;
                bytes.Write(chunk, 0, most - (int)bytes.Length);
                return bytes.ToArray();
            }

            bytes.Write(chunk, 0, length);
        }

        return bytes.ToArray();
    }
}
