namespace Trucewatch.Language;

/// <summary>One line of a CoNLL-U sentence: a word, a multiword token (<c>3-4</c>) or an empty node (<c>5.1</c>).</summary>
public sealed class ConlluRow
{
    /// <summary>The number of columns of the format.</summary>
    public const int ColumnCount = 10;

    private readonly string[] _columns;

    internal ConlluRow(string[] columns) => _columns = columns;

    /// <summary>The ten columns as they stand in the file.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Whether the line is a syntactic word, the only kind that a tree is made of.</summary>
    public bool IsWord => !Id.AsSpan().ContainsAny('-', '.');

    public string Id => _columns[0];

    public string Form => _columns[1];

    public string Lemma => _columns[2];

    public string Upos => _columns[3];

    public string Xpos => _columns[4];

    /// <summary>The number of the head, from 1; 0 for the root. As written, so <c>_</c> where the tree is not known.</summary>
    public string Head => _columns[6];

    public string Relation => _columns[7];

    public string Misc => _columns[9];

    /// <summary>The same line with another lemma, tags, head and relation; other columns stay.</summary>
    /// <param name="token">Where the values come from.</param>
    internal ConlluRow With(in Token token)
    {
        var columns = (string[])_columns.Clone();
        columns[2] = token.Lemma;
        columns[3] = UposNames.Of(token.Upos);
        columns[4] = token.Xpos;
        columns[6] = (token.Head + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        columns[7] = token.Relation;
        return new ConlluRow(columns);
    }
}
