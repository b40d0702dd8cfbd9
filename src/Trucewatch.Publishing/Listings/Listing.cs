using System.Buffers;

namespace Trucewatch.Publishing;

/// <summary>How one kind of thing is listed.</summary>
/// <param name="Columns">For comma-separated values, one fact each.</param>
/// <param name="WriteLine">Writes the JSON line of an item, with the line feed.</param>
/// <param name="TableColumns">For tables, where several facts share a column so that lines stay readable; null for the same.</param>
public sealed record Listing<T>(
    IReadOnlyList<Column<T>> Columns, Action<IBufferWriter<byte>, T> WriteLine, IReadOnlyList<Column<T>>? TableColumns = null);
