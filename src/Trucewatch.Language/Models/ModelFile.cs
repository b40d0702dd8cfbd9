using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Language;

/// <summary>
/// The container of a model: a header, a directory of named sections, and the sections, all little-endian.
/// </summary>
/// <remarks>
/// Bytes 0 to 3 <c>TWLM</c>; 4 to 7 the format's number; 8 to 11 the number of sections; 16 to 47 the SHA-256 of all bytes from 64 on.
/// From 64 on, 32 bytes a section: name (16 bytes of ASCII, filled with zeros), offset and length (8 bytes each). Sections begin at multiples of 64.
/// </remarks>
internal sealed class ModelFile
{
    internal const uint Magic = 0x4D4C5754;
    internal const int Format = 2;
    internal const int HeaderLength = 64;
    internal const int EntryLength = 32;
    internal const int NameLength = 16;
    internal const int HashOffset = 16;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = [];

    private ModelFile(string hash) => Hash = hash;

    /// <summary>The SHA-256 of the content, in lower-case hexadecimal.</summary>
    internal string Hash { get; }

    /// <summary>Maps a file and checks it.</summary>
    /// <exception cref="ModelFormatException">Not a model, of another format, or damaged.</exception>
    internal static ModelFile Open(string path)
    {
        if (new FileInfo(path).Length < HeaderLength)
            throw new ModelFormatException($"TW0402: {path} is not a language model: it is shorter than a model's header.");
        return Read(new MappedFile(path).Memory, path);
    }

    /// <summary>Reads a model that is in memory.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">What to call it in messages.</param>
    internal static ModelFile Read(ReadOnlyMemory<byte> content, string name)
    {
        var bytes = content.Span;
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new ModelFormatException($"TW0402: {name} is not a language model: it does not begin with TWLM.");
        var format = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (format != Format)
            throw new ModelFormatException($"TW0403: {name} has model format {format}; this program reads format {Format}. Take the model of the same release.");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[HeaderLength..], hash);
        if (!hash.SequenceEqual(bytes.Slice(HashOffset, hash.Length)))
            throw new ModelFormatException($"TW0404: {name} is damaged: its content has another SHA-256 than its header says. Fetch it again.");
        var file = new ModelFile(Convert.ToHexStringLower(hash));
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.Slice(HeaderLength + (i * EntryLength), EntryLength);
            var section = Encoding.ASCII.GetString(entry[..NameLength]).TrimEnd('\0');
            var offset = checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[NameLength..]));
            var length = checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[(NameLength + 8)..]));
            file._sections.Add(section, content.Slice(offset, length));
        }

        return file;
    }

    /// <summary>The names of the sections, in order.</summary>
    internal IEnumerable<string> Names => _sections.Keys;

    internal bool Has(string section) => _sections.ContainsKey(section);

    /// <exception cref="ModelFormatException">There is no such section.</exception>
    internal ReadOnlyMemory<byte> Section(string name) => _sections.TryGetValue(name, out var section)
        ? section
        : throw new ModelFormatException($"TW0402: the model has no section '{name}'. Take the model of the same release.");

    /// <summary>A section's lines of UTF-8 text.</summary>
    internal string[] Lines(string section) => Encoding.UTF8.GetString(Section(section).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A section's half-precision numbers as whole ones.</summary>
    internal float[] Floats(string section)
    {
        var halves = Values<Half>(section);
        var values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    internal ReadOnlySpan<T> Values<T>(string section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Section(section).Span);
}
