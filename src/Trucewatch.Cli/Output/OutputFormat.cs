namespace Trucewatch.Cli;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>JSON Lines, the contract's form.</summary>
    Jsonl,

    /// <summary>Comma-separated values after RFC 4180.</summary>
    Csv,
}
