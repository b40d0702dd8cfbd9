using System.Text;

namespace Trucewatch.Coding;

/// <summary>A file that holds what was learned from coded reports: eight bytes that tell its kind and version, then what the kind has.</summary>
/// <param name="magic">The eight bytes.</param>
/// <param name="kind">What it is called in messages.</param>
/// <param name="strange">The code of the message that a file is of another kind or version.</param>
/// <param name="cut">The code of the message that a file is cut off.</param>
internal sealed class ModelFile(ReadOnlyMemory<byte> magic, string kind, string strange, string cut)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or version, or is cut off.</exception>
    public T Load<T>(string path, Func<BinaryReader, T> read)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(magic.Length).AsSpan().SequenceEqual(magic.Span))
                throw new InvalidDataException($"{strange}: '{path}' is no {kind} of this version; train it again or take the one that comes with the program");
            return read(reader);
        }
        catch (EndOfStreamException end)
        {
            throw new InvalidDataException($"{cut}: '{path}' is cut off; take the one that comes with the program", end);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Save(string path, Action<BinaryWriter> write)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(magic.Span);
        write(writer);
    }

    /// <summary>Writes the names of classes.</summary>
    public static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names)
            writer.Write(name);
    }

    /// <summary>Reads what <see cref="WriteNames"/> wrote.</summary>
    public static string[] ReadNames(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.ReadString();
        return names;
    }
}
