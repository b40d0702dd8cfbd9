using System.Globalization;

namespace Trucewatch.Workbench;

/// <summary>What a person filled in and sent.</summary>
internal sealed class SentForm(IFormCollection fields)
{
    /// <summary>A field's text, without blanks around it; null where it is empty.</summary>
    public string? this[string name] =>
        fields.TryGetValue(name, out var values) && values.ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A field's text to the letter, as a password is; empty where there is none.</summary>
    public string Exact(string name) => fields.TryGetValue(name, out var values) ? values.ToString() : "";

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string name) => fields.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>Whether there is such a field, empty or not.</summary>
    public bool Has(string name) => fields.ContainsKey(name);

    /// <summary>A whole number; null where it is none.</summary>
    public long? Number(string name) => long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The page of this workbench to go to afterwards; null where none is named, or one elsewhere.</summary>
    public string? Back => LocalOf(this["back"]);

    /// <summary>An address if it is one of this workbench; null else.</summary>
    public static string? LocalOf(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Any(character => character is '\\' or >= '\u007f' || char.IsControl(character)) ? address : null;
}
