using System.Reflection;
using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

/// <summary>The registers of the repository, loaded once for all tests.</summary>
internal static class ShippedRegister
{
    public static string Folder { get; } = Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!, "situations");

    private static readonly Lazy<RegisterLoad> Loaded = new(() => SituationRegister.Load(Folder));

    public static RegisterLoad Load => Loaded.Value;

    public static SituationRegister Register => Loaded.Value.Register;

    /// <summary>The actors of the whole text, written "words = party" and parted by semicolons; names of people follow in brackets.</summary>
    public static string Actors(string text, string? date = null, params string[] situations)
    {
        DateOnly? day = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var found = Register.FindActors(text, new TextSpan(0, text.Length), day, situations);
        return string.Join("; ", found.Select(mention => $"{mention.Span.Of(text)} = {mention.Party}{(mention.PersonName is { } name ? $" [{name}]" : "")}"));
    }

    /// <summary>The parties of the whole text, each once, in reading order.</summary>
    public static string Parties(string text, string? date = null, params string[] situations)
    {
        DateOnly? day = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(", ", Register.FindActors(text, new TextSpan(0, text.Length), day, situations).Select(mention => mention.Party).Distinct(StringComparer.Ordinal));
    }
}
