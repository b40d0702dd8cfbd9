using System.Reflection;

namespace Trucewatch.Codebook.Tests;

/// <summary>The repository's own codebook, loaded once.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!,
        "codebook");

    public static CodebookLoad Codebook { get; } = CodebookLoader.Load(Folder);
}
