using System.Text;

namespace Trucewatch.Ledger.Sql;

/// <summary>A filter as conditions on <c>report r</c> (and, where asked for, <c>record e</c>).</summary>
internal sealed class FilterSql
{
    private const string AfterReport = "(SELECT p.day, p.content FROM report p JOIN content q ON q.id = p.content WHERE q.sha256 = @after)";

    private readonly List<(string Name, object? Value)> _parameters = [];
    private readonly StringBuilder _conditions = new();

    private FilterSql()
    {
    }

    /// <summary>Conditions on reports only.</summary>
    public static FilterSql OfReports(LedgerFilter filter, SqlDialect dialect)
    {
        var sql = OfAny(filter, dialect);
        if (filter.After is { } after)
            sql.And($"(r.day, r.content) {Beyond(filter)} {AfterReport}", "@after", after);
        return sql;
    }

    private static FilterSql OfAny(LedgerFilter filter, SqlDialect dialect)
    {
        var sql = new FilterSql();
        if (filter.Document is { } document)
            sql.And("r.content = (SELECT id FROM content WHERE sha256 = @document)", "@document", document);
        if (filter.Situation is { } situation)
            sql.And("EXISTS (SELECT 1 FROM coding_situation s WHERE s.coding = r.coding AND s.situation = @situation)", "@situation", situation);
        if (filter.Since is { } since)
            sql.And("r.day >= @since", "@since", Days.Write(since));
        if (filter.Until is { } until)
            sql.And("r.day <= @until", "@until", Days.Write(until));
        if (filter.AsOf is { } asOf)
            sql.And("r.day <= @as_of", "@as_of", Days.Write(asOf));
        if (filter.Text is { } text)
        {
            var words = dialect.Words(text) ?? new SqlText("1 = 0", []);
            sql.And(words.Sql);
            sql._parameters.AddRange(words.Parameters);
        }

        return sql;
    }

    /// <summary>Conditions on reports and on their records.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="siblings">The records of the same report as <c>e</c>, with their table.</param>
    /// <param name="dialect">Of the database.</param>
    /// <param name="inOrder">Whether to go through the reports in their order, and not to look records up by their kind.</param>
    public static FilterSql OfRecords(LedgerFilter filter, string siblings, SqlDialect dialect, bool inOrder)
    {
        var sql = filter.AfterRecord is null ? OfReports(filter, dialect) : OfAny(filter, dialect);
        if (filter is { After: { } after, AfterRecord: { } record })
        {
            sql.And($"(r.day, r.content) {Beyond(filter)}= {AfterReport}", "@after", after);
            sql.And(
                $"((r.day, r.content) {Beyond(filter)} {AfterReport} OR e.ordinal > (SELECT ordinal FROM {siblings} AND name = @after_record))",
                "@after_record",
                record);
        }

        if (filter.Record is { } name)
            sql.And("e.name = @record", "@record", name);
        if (filter.Kind is { } kind)
            sql.And(inOrder ? "e.kind || '' = @kind" : "e.kind = @kind", "@kind", kind);
        if (filter.Category is { } category)
            sql.And("e.category = @category", "@category", category);
        return sql;
    }

    /// <summary>The order of reports that the filter asks for.</summary>
    public static string OrderOf(LedgerFilter filter) => filter.NewestFirst ? " ORDER BY r.day DESC, r.content DESC" : " ORDER BY r.day, r.content";

    /// <summary>The conditions, each led by AND.</summary>
    public string More => _conditions.Length > 0 ? " AND " + _conditions : "";

    /// <summary>A WHERE clause, or nothing.</summary>
    public string Where => _conditions.Length > 0 ? " WHERE " + _conditions : "";

    /// <summary>The values that the conditions name.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    private static string Beyond(LedgerFilter filter) => filter.NewestFirst ? "<" : ">";

    private void And(string condition, string name, object value)
    {
        And(condition);
        _parameters.Add((name, value));
    }

    private void And(string condition) => _conditions.Append(_conditions.Length > 0 ? " AND " : "").Append(condition);
}
