namespace Trucewatch.Language;

/// <summary>A sentence of a CoNLL-U file, nothing of it lost.</summary>
/// <param name="Comments">The lines that begin with <c>#</c>, as they stand.</param>
/// <param name="Rows">The other lines in order.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows)
{
    /// <summary>The syntactic words.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(row => row.IsWord);

    /// <summary>The same sentence with tags, lemmas and tree of a parse of the same words.</summary>
    /// <exception cref="ArgumentException">The parse has another number of words.</exception>
    public ConlluSentence With(ParsedSentence parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var rows = new List<ConlluRow>(Rows.Count);
        var next = 0;
        foreach (var row in Rows)
            rows.Add(row.IsWord && next < parse.Tokens.Count ? row.With(parse.Tokens[next++]) : row);
        if (next != parse.Tokens.Count || next != Words.Count())
            throw new ArgumentException($"The parse has {parse.Tokens.Count} words and the sentence {Words.Count()}.", nameof(parse));
        return this with { Rows = rows };
    }
}
