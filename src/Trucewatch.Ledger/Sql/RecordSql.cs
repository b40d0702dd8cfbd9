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
        var coded = FilterSql.OfRecords(filter, "record WHERE coding = r.coding", dialect);
        var ofCoded = Select(columns, "0") + " JOIN record e ON e.coding = r.coding WHERE " + (filter.AsCoded ? "1 = 1" : "r.is_reviewed = 0") + coded.More;
        if (filter.AsCoded)
            return new SqlText(ofCoded, coded.Parameters);
        var reviewed = FilterSql.OfRecords(filter, "reviewed_record WHERE content = r.content", dialect);
        return new SqlText(
            ofCoded + " UNION ALL " + Select(columns, "e.version") + " JOIN reviewed_record e ON e.content = r.content WHERE r.is_reviewed = 1 AND e.is_seen = 1" + reviewed.More,
            coded.Parameters);
    }

    private static string Select(string columns, string version) =>
        "SELECT " + string.Format(CultureInfo.InvariantCulture, columns, version) + Reports;
}
