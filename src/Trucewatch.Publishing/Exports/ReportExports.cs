namespace Trucewatch.Publishing;

/// <summary>Makes exports.</summary>
public static class ReportExports
{
    /// <summary>The names of the forms, as the command line has them.</summary>
    public static IReadOnlyDictionary<string, ExportFormat> Formats { get; } = new Dictionary<string, ExportFormat>(StringComparer.Ordinal)
    {
        ["csv"] = ExportFormat.Csv,
        ["jsonl"] = ExportFormat.Jsonl,
        ["xlsx"] = ExportFormat.Xlsx,
        ["geojson"] = ExportFormat.GeoJson,
        ["hxl"] = ExportFormat.Hxl,
        ["plover"] = ExportFormat.Plover,
        ["acled"] = ExportFormat.Acled,
        ["annotations"] = ExportFormat.Annotations,
        ["prov"] = ExportFormat.Prov,
        ["csl"] = ExportFormat.Csl,
        ["bibtex"] = ExportFormat.BibTex,
        ["archive"] = ExportFormat.Archive,
    };

    /// <summary>An export to a stream, which stays open.</summary>
    /// <param name="format">The form.</param>
    /// <param name="output">Where it goes; need not be able to seek.</param>
    /// <param name="options">What it holds.</param>
    public static IReportExport Create(ExportFormat format, Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return format switch
        {
            ExportFormat.Csv => new CsvExport(output, options, ExportColumns.Of(options)),
            ExportFormat.Jsonl => new JsonLinesExport(output, options),
            ExportFormat.Xlsx => new SpreadsheetExport(output, options),
            ExportFormat.GeoJson => new GeoJsonExport(output, options),
            ExportFormat.Hxl => new CsvExport(output, options, ExportColumns.Of(options), withTags: true),
            ExportFormat.Plover => new PloverExport(output, options),
            ExportFormat.Acled => new AcledExport(output, options),
            ExportFormat.Annotations => new AnnotationExport(output, options),
            ExportFormat.Prov => new ProvExport(output, options),
            ExportFormat.Csl => new CslExport(output, options),
            ExportFormat.BibTex => new BibTexExport(output, options),
            ExportFormat.Archive => new ArchiveExport(output, options),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "not a form of export"),
        };
    }
}
