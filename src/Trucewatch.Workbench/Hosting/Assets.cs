using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Trucewatch.Workbench;

/// <summary>Style, script, icon and fonts, which are within the program.</summary>
internal static class Assets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (byte[] Content, string Hash)> Files = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => Types.ContainsKey(Path.GetExtension(name)))
        .ToFrozenDictionary(name => name, Load, StringComparer.Ordinal);

    /// <summary>Where the fonts are that every page begins with, as the style names them: they are asked for with the page, so that no line moves when they come.</summary>
    public static IReadOnlyList<string> FirstFonts { get; } = ["/assets/inter.woff2", "/assets/source-serif.woff2"];

    /// <summary>Where a file is, with a mark of its content, so that browsers may keep it for ever.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    /// <summary>Answers with a file.</summary>
    public static IResult Serve(string name, HttpContext http)
    {
        if (!Files.TryGetValue(name, out var file))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, Types[Path.GetExtension(name)]);
    }

    private static (byte[] Content, string Hash) Load(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)));
    }
}
