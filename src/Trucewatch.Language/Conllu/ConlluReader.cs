namespace Trucewatch.Language;

/// <summary>Reads CoNLL-U (universal dependencies, ten columns with tabs between them), one sentence at a time.</summary>
public static class ConlluReader
{
    /// <summary>The sentences of a file, read as they are asked for.</summary>
    /// <exception cref="ConlluFormatException">A line has not ten columns (TW0401).</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAll(reader);
    }

    private static IEnumerable<ConlluSentence> ReadAll(TextReader reader)
    {
        List<string> comments = [];
        List<ConlluRow> rows = [];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    yield return new ConlluSentence(comments, rows);
                (comments, rows) = ([], []);
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else
            {
                rows.Add(Row(line, number));
            }
        }

        if (rows.Count > 0)
            yield return new ConlluSentence(comments, rows);
    }

    private static ConlluRow Row(string line, int number)
    {
        var columns = line.Split('\t');
        return columns.Length == ConlluRow.ColumnCount
            ? new ConlluRow(columns)
            : throw new ConlluFormatException(
                $"TW0401: line {number} has {columns.Length} columns; CoNLL-U has {ConlluRow.ColumnCount}, with tabs between them. Check that the input is CoNLL-U.");
    }
}
