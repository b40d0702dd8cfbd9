using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Reads what the store knows of reports without their texts.</summary>
internal static class SqlHeaders
{
    /// <summary>The number of columns, and so of the first that a query has beside them.</summary>
    public const int Count = 13;

    /// <summary>What the columns are taken from.</summary>
    public const string Tables = " FROM report r JOIN content b ON b.id = r.content JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding";

    /// <summary>The columns.</summary>
    public static string Columns(SqlDialect dialect) =>
        $"""
        b.sha256, d.source, d.title, d.published, d.published_from, r.day, d.outlet, d.agency, d.language, c.codebook, {dialect.Situations},
        (SELECT min(captured_at) FROM capture WHERE content = r.content), CASE WHEN r.is_reviewed = 1
            THEN (SELECT count(*) FROM reviewed_record WHERE content = r.content AND is_seen = 1)
            ELSE (SELECT count(*) FROM record WHERE coding = r.coding) END
        """;

    /// <summary>Reads them.</summary>
    public static ReportHeader Read(SqlRow row, Func<string, Exception?, LedgerException> damaged)
    {
        var document = row.GetString(0);
        return new ReportHeader
        {
            Document = document,
            Source = row.GetString(1),
            Title = row.Text(2),
            Published = Time(row.Text(3), row.Text(4)),
            Day = Days.Read(row.GetString(5)),
            Outlet = row.Text(6),
            Agency = row.Text(7),
            Language = row.Text(8),
            Codebook = row.GetString(9),
            Situations = row.Text(10)?.Split('\n') ?? [],
            Captured = IsoTime.Read(row.GetString(11)),
            Records = (int)row.GetInt64(12),
        };

        PublicationTime? Time(string? text, string? foundIn)
        {
            if (text is null)
                return null;
            return IsoPublicationTime.TryParse(text, foundIn, out var time) ? time : throw damaged($"'{text}' is no date, in {document}", null);
        }
    }
}
