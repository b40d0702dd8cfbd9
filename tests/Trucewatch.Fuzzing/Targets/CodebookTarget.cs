using System.Text;
using Trucewatch.Cli;
using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Fuzzing;

/// <summary>Pages of a codebook, through its loader; those without faults are run on a few sentences and rendered.</summary>
internal sealed class CodebookTarget : IFuzzTarget
{
    private const string Sentences =
        "Hamas has rejected Israel's proposal for a two-month ceasefire. At least 40 people were killed in strikes on the camp, officials said. The army of Sudan vowed not to turn the offer down unless aid is let in.";

    private readonly SentenceTree[] _trees;

    public CodebookTarget()
    {
        var analyzer = new SentenceAnalyzer(CoderComposition.Language());
        _trees = [.. analyzer.AnalyzeAll(Sentences, SentenceSplitter.Split(Sentences)).Select(sentence => new SentenceTree(sentence))];
    }

    public string Name => "codebook";

    public IReadOnlyList<string> SeedFiles => ["codebook/*.md"];

    public IReadOnlyList<string> Scraps =>
    [
        "---\n", "kind: event\n", "id: x\n", "## Rules\n", "## Words\n", "## Examples\n", "- verb: ", "- noun: any\n", "  with object: @offers\n", "  not under: ", "  near: ", "  told: ", "  as by of: ", "  by: subject + owner of with of to\n",
        "@x: @y\n", "@y: @x\n", "@x: @x, any\n", "{actor}", "{nobody}", "\"turn down\"", "any", ",,,", "  priority: 99999999999\n", "  name: twice\n", "        rejection by Hamas\n", "of of of", "+ + +",
    ];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var load = CodebookLoader.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["events/fuzz.md"] = text });
        PropertyException.Unless(load.Diagnostics.All(fault => fault.Code.StartsWith("TW02", StringComparison.Ordinal) && fault.Line > 0), "a fault has a code and a line");
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            var rules = new RuleSet(load.Pages, kind, new HashSet<string>(StringComparer.Ordinal));
            foreach (var tree in _trees)
            {
                rules.Match(tree, NoClasses.Instance, []);
                rules.MatchCounted(tree, 0, 0, NoClasses.Instance, []);
            }
        }

        if (load.Pages.Count > 0)
            _ = CodebookSite.Render(load);
    }
}
