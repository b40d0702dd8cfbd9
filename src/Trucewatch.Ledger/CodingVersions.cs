namespace Trucewatch.Ledger;

/// <summary>The versions that codings stand under: that of the pages and, where the same pages found otherwise with other models, theirs after a plus sign.</summary>
public static class CodingVersions
{
    private const char Plus = '+';

    /// <summary>The version of a coding by pages whose own version another coding of the report has.</summary>
    /// <param name="pages">The version of the pages.</param>
    /// <param name="models">The version of what codes beside them.</param>
    public static string Of(string pages, string models) => pages + Plus + models;

    /// <summary>The version of the pages.</summary>
    public static string PagesOf(string codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var at = codebook.IndexOf(Plus, StringComparison.Ordinal);
        return at < 0 ? codebook : codebook[..at];
    }
}
