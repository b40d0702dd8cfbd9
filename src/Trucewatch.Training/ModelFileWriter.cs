using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>Writes the container that <see cref="ModelFile"/> reads; the same sections give the same bytes.</summary>
internal sealed class ModelFileWriter
{
    private const int Alignment = 64;
    private readonly List<(string Name, byte[] Content)> _sections = [];

    internal void Add(string name, byte[] content) => _sections.Add((name, content));

    internal void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => Add(name, MemoryMarshal.AsBytes(values).ToArray());

    internal void AddLines(string name, IEnumerable<string> lines) => Add(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    internal byte[] ToBytes()
    {
        var position = Align(ModelFile.HeaderLength + (_sections.Count * ModelFile.EntryLength));
        var offsets = new int[_sections.Count];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = position;
            position = Align(position + _sections[i].Content.Length);
        }

        var bytes = new byte[position];
        var span = bytes.AsSpan();
        BinaryPrimitives.WriteUInt32LittleEndian(span, ModelFile.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], ModelFile.Format);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], _sections.Count);
        for (var i = 0; i < offsets.Length; i++)
        {
            var entry = span.Slice(ModelFile.HeaderLength + (i * ModelFile.EntryLength), ModelFile.EntryLength);
            Encoding.ASCII.GetBytes(_sections[i].Name, entry[..ModelFile.NameLength]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[ModelFile.NameLength..], offsets[i]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(ModelFile.NameLength + 8)..], _sections[i].Content.Length);
            _sections[i].Content.CopyTo(span[offsets[i]..]);
        }

        SHA256.HashData(span[ModelFile.HeaderLength..], span.Slice(ModelFile.HashOffset, SHA256.HashSizeInBytes));
        return bytes;
    }

    private static int Align(int position) => (position + Alignment - 1) / Alignment * Alignment;
}
