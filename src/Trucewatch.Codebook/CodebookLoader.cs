using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Codebook;

/// <summary>Reads a codebook from its folder, and a second folder whose pages add to it or take the place of pages of the same path.</summary>
public static class CodebookLoader
{
    /// <summary>Reads all pages; nothing is thrown for what is wrong in them.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CodebookLoad Load(string folder, string? overrides = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var tooLong = new List<CodebookDiagnostic>();
        foreach (var (name, text) in overrides is null ? PageFiles.Read(folder) : PageFiles.Read(folder).Concat(PageFiles.Read(overrides)))
        {
            if (text is null)
                tooLong.Add(new CodebookDiagnostic("TW0209", name, 1, $"the page is longer than {PageFiles.LongestPage} bytes; take apart what it holds"));
            else
                files[name] = text;
        }

        return Load(files, tooLong);
    }

    /// <summary>Reads pages given as text, by path.</summary>
    public static CodebookLoad Load(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Load(files, []);
    }

    private static CodebookLoad Load(IReadOnlyDictionary<string, string> files, List<CodebookDiagnostic> diagnostics)
    {
        var raws = new List<RawPage>();
        foreach (var (file, text) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (PageReader.Read(file, text, diagnostics) is { } raw)
                raws.Add(raw);
        }

        var groups = CollectGroups(raws, diagnostics);
        var words = new WordListParser(groups, diagnostics);
        var rules = new RuleParser(words, diagnostics);
        var pages = raws.ConvertAll(raw => Finish(raw, rules, diagnostics));
        foreach (var twice in pages.GroupBy(page => (page.Kind, page.Id)).Where(group => group.Count() > 1))
        {
            var second = twice.ElementAt(1);
            diagnostics.Add(new CodebookDiagnostic("TW0230", second.File, 1, $"the {second.Kind} '{second.Id}' has a page already, {twice.First().File}"));
        }

        var resolved = groups.ToDictionary(pair => pair.Key, pair => words.Parse(pair.Value.File, pair.Value.Words.Line, pair.Value.Words.Value), StringComparer.Ordinal);
        return new CodebookLoad(pages, resolved, Version(files), [.. diagnostics.Distinct().OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line)]);
    }

    private static Dictionary<string, (string File, RawWords Words)> CollectGroups(List<RawPage> raws, List<CodebookDiagnostic> diagnostics)
    {
        var groups = new Dictionary<string, (string File, RawWords Words)>(StringComparer.Ordinal);
        foreach (var raw in raws)
        {
            foreach (var (name, words) in raw.Groups)
            {
                if (!groups.TryAdd(name, (raw.File, words)))
                    diagnostics.Add(new CodebookDiagnostic("TW0231", raw.File, words.Line, $"the group '@{name}' is defined in {groups[name].File} already; choose another name"));
            }
        }

        return groups;
    }

    private static CodebookPage Finish(RawPage raw, RuleParser parser, List<CodebookDiagnostic> diagnostics)
    {
        var rules = new List<RuleDefinition>();
        foreach (var rule in raw.Rules)
        {
            if (parser.Parse(raw.File, rule, rules.Count + 1) is not { } parsed)
                continue;
            if (rules.Exists(other => other.Name == parsed.Name))
                diagnostics.Add(new CodebookDiagnostic("TW0232", raw.File, parsed.Line, $"a rule '{parsed.Name}' stands in this page already; choose another name"));
            rules.Add(parsed);
        }

        return new CodebookPage
        {
            Kind = raw.Kind,
            Id = raw.Id,
            Title = raw.Title,
            File = raw.File,
            Attributes = raw.Attributes,
            Captures = RuleParser.CaptureNames.Where(raw.Attributes.ContainsKey)
                .ToDictionary(name => name, name => parser.Paths(raw.File, 1, raw.Attributes[name]), StringComparer.Ordinal),
            Rules = rules,
            Groups = raw.Groups.ToDictionary(
                pair => pair.Key,
                pair => (IReadOnlyList<string>)pair.Value.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                StringComparer.Ordinal),
            Examples = raw.Examples,
            Markdown = raw.Text,
        };
    }

    private static string Version(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{text.Replace("\r\n", "\n", StringComparison.Ordinal)}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
