namespace Trucewatch.Ledger.Sql;

/// <summary>What one database wants said in another way than the others.</summary>
internal abstract class SqlDialect
{
    /// <summary>A column with the situations of coding <c>r.coding</c> by rank, with line feeds between them; null where there are none.</summary>
    public abstract string Situations { get; }

    /// <summary>A column's text in UTF-8, or the text where the database gives no other than well-formed ones.</summary>
    public abstract string Utf8(string column);

    /// <summary>The condition that reading <c>r.reading</c> has the words of a search; null where the text has no word.</summary>
    public abstract SqlText? Words(string text);

    /// <summary>Puts a new reading's words where searches look.</summary>
    public abstract void Index(SqlSession session, long reading, string? title, string text);

    /// <summary>The type of a column that holds bytes.</summary>
    public abstract string Bytes { get; }

    /// <summary>Said before words and texts are deleted for good.</summary>
    public abstract void BeginForgetting(SqlSession session);

    /// <summary>Takes a reading's words out of where searches look, as long as title and text are there.</summary>
    public abstract void Unindex(SqlSession session, long reading, string? title, string text);

    /// <summary>Lets nothing be left of words that were taken out.</summary>
    public abstract void EndForgetting(SqlSession session);

    /// <summary>Lets the numbers of a table's new rows go on after those that it has.</summary>
    public abstract void GoOnAfter(SqlSession session, string table);

    /// <summary>A text as the database can hold it.</summary>
    public virtual string Held(string text) => text;

    /// <summary>The text that <see cref="Held"/> was given.</summary>
    public virtual string Meant(string held) => held;

    /// <summary>What the database's own checks say against it.</summary>
    /// <param name="session">At one moment of the store.</param>
    /// <param name="tell">Takes where the fault is and what it is.</param>
    public abstract void Check(SqlSession session, Action<string, string> tell);

    /// <summary>The rows that refer to rows that are not there; asked for after all else.</summary>
    /// <param name="session">At one moment of the store.</param>
    /// <param name="tell">Takes where the fault is and what it is.</param>
    public abstract void CheckReferences(SqlSession session, Action<string, string> tell);
}
