namespace Trucewatch.Publishing;

/// <summary>The forms in which records leave a store; <c>docs/formats.md</c> tells of each.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, one row a record.</summary>
    Csv,

    /// <summary>The contract's lines, as <c>code</c> prints them.</summary>
    Jsonl,

    /// <summary>A workbook of one sheet, one row a record.</summary>
    Xlsx,

    /// <summary>A feature a record (RFC 7946), at the place that the record names.</summary>
    GeoJson,

    /// <summary>Comma-separated values with a second row of HXL tags.</summary>
    Hxl,

    /// <summary>Events under the names of the PLOVER ontology's examples, as JSON Lines.</summary>
    Plover,

    /// <summary>Events that are the case, as comma-separated values under ACLED's names of columns.</summary>
    Acled,

    /// <summary>W3C web annotations, one a record, with position and quotation.</summary>
    Annotations,

    /// <summary>How each record came to be, in the terms of W3C PROV-O, as JSON-LD.</summary>
    Prov,

    /// <summary>The reports that the records are from, as CSL-JSON for programs that keep references.</summary>
    Csl,

    /// <summary>The same reports for BibTeX.</summary>
    BibTex,

    /// <summary>The contract's lines with bytes, captures and reviews: what <see cref="ArchiveImport"/> takes into another store.</summary>
    Archive,
}
