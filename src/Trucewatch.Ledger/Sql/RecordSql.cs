using System.Globalization;

namespace Trucewatch.Ledger.Sql;

/// <summary>Records as queries see them: of reports that nobody reviewed as they were coded, of the others from the working copy.</summary>
internal static class RecordSql
{
    private const string Reports = " FROM report r JOIN content b ON b.id = r.content";

    /// <summary>A query without an order, and the values it names.</summary>
    /// <param name="filter">Which records.</param>
    /// <param name="columns">Of <c>report r</c>, <c>content b</c> and the record <c>e</c>; <c>{0}</c> stands for the record's version.</param>
    /// <param name="dialect">Of the database.</param>
    public static SqlText Of(LedgerFilter filter, string columns, SqlDialect dialect)
    {
        var (coded, reviewed, parameters) = Parts(filter, columns, dialect, inOrder: false);
        return new SqlText(reviewed is null ? coded : $"{coded} UNION ALL {reviewed}", parameters);
    }

    /// <summary>
    /// The first of the records in an order. Either part is cut by itself, so that a database that has no index over both at once goes along one of each and
    /// stops there.
    /// </summary>
    /// <param name="filter">Which records, and how many at most.</param>
    /// <param name="columns">As above.</param>
    /// <param name="order">By numbers of columns: first the report's day and number, then the record's place in it.</param>
    /// <param name="dialect">Of the database.</param>
    /// <param name="inOrder">Whether so many records are of the filter's kind that going through the reports in their order finds the first of them soonest.</param>
    public static SqlText First(LedgerFilter filter, string columns, string order, SqlDialect dialect, bool inOrder)
    {
        var (coded, reviewed, parameters) = Parts(filter, columns, dialect, inOrder);
        var cut = string.Create(CultureInfo.InvariantCulture, $" ORDER BY {order} LIMIT {filter.Most}");
        return new SqlText(
            reviewed is null ? coded + cut : $"SELECT * FROM ({coded}{cut}) AS coded UNION ALL SELECT * FROM ({reviewed}{cut}) AS reviewed{cut}", parameters);
    }

    /// <summary>A query that counts the records of the filter's kind and category, up to a number.</summary>
    public static SqlText CountUpTo(LedgerFilter filter, int most)
    {
        var category = filter.Category is null ? "" : " AND category = @category";
        IReadOnlyList<(string, object?)> parameters = filter.Category is null ? [("@kind", filter.Kind)] : [("@kind", filter.Kind), ("@category", filter.Category)];
        return new SqlText(
            string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM record WHERE kind = @kind{category} LIMIT {most}) AS found"), parameters);
    }

    private static (string Coded, string? Reviewed, IReadOnlyList<(string Name, object? Value)> Parameters) Parts(LedgerFilter filter, string columns, SqlDialect dialect, bool inOrder)
    {
        var coded = FilterSql.OfRecords(filter, "record WHERE coding = r.coding", dialect, inOrder);
        var ofCoded = Select(columns, "0") + " JOIN record e ON e.coding = r.coding WHERE " + (filter.AsCoded ? "1 = 1" : "r.is_reviewed = 0") + coded.More;
        if (filter.AsCoded)
            return (ofCoded, null, coded.Parameters);
        var reviewed = FilterSql.OfRecords(filter, "reviewed_record WHERE content = r.content", dialect, inOrder);
        return (ofCoded, Select(columns, "e.version") + " JOIN reviewed_record e ON e.content = r.content WHERE r.is_reviewed = 1 AND e.is_seen = 1" + reviewed.More, coded.Parameters);
    }

    private static string Select(string columns, string version) =>
        "SELECT " + string.Format(CultureInfo.InvariantCulture, columns, version) + Reports;
}
