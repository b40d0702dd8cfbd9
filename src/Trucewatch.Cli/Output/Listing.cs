using System.Buffers;

namespace Trucewatch.Cli;

/// <summary>How one kind of thing is listed.</summary>
/// <param name="Columns">For tables and comma-separated values.</param>
/// <param name="WriteLine">Writes the JSON line of an item, with the line feed.</param>
internal sealed record Listing<T>(IReadOnlyList<Column<T>> Columns, Action<IBufferWriter<byte>, T> WriteLine);
