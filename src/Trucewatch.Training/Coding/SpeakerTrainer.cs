using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports, and from the examples of the pages on statements, whose words each sentence tells.</summary>
/// <param name="coder">Finds the candidates.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages whose examples the rules get right.</param>
internal sealed class SpeakerTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // An example is worth as much as several sentences of reports: each stands for a pattern that an analyst wrote down.
    private const int WorthOfExample = 6;

    private List<IReadOnlyList<(ulong[] Keys, bool IsRight)>>? _told;
    private readonly Dictionary<string, List<SpeakerExample>> _examples = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the texts.</summary>
    public SpeakerModel Fit(IEnumerable<CodedText> texts) =>
        new(RankingTrainer.Fit([.. texts.SelectMany(Examples).SelectMany(Steps), .. Enumerable.Repeat(Told(), WorthOfExample).SelectMany(steps => steps)], options));

    /// <summary>How many statements rules and model give, how many of them a person coded, and how many were coded.</summary>
    /// <param name="text">A report.</param>
    /// <param name="model">A model that has not seen it.</param>
    /// <param name="againstNobody">How much is taken off the score of nobody.</param>
    public SpeakerScore Rate(CodedText text, SpeakerModel? model, double againstNobody)
    {
        var decision = model is null ? null : new SpeakerDecision(model);
        var left = text.Statements.ToList();
        var given = 0;
        var right = 0;
        var listed = new HashSet<CodedStatement>();
        foreach (var example in Examples(text))
        {
            var names = decision is null
                ? example.Choice.Ruled.Select(finding => finding.Speaker.Name)
                : decision.Choose(example.Choice.Candidates, againstNobody).Select(candidate => candidate.Speaker!.Name);
            foreach (var name in names)
            {
                var at = left.FindIndex(statement => !statement.IsOptional && example.Coded.Contains(statement.Sentence) && NameWords.Likeness(statement.Speaker, name) > 0);
                if (at < 0 && example.Statements.Any(statement => statement.IsOptional && NameWords.Likeness(statement.Speaker, name) > 0))
                    continue;
                given++;
                if (at < 0)
                    continue;
                right++;
                left.RemoveAt(at);
            }

            listed.UnionWith(example.Statements.Where(statement => !statement.IsOptional && example.Choice.Candidates.Exists(candidate => Worth(candidate, statement) > 0)));
        }

        return new SpeakerScore(given, right, listed.Count, text.Statements.Count(statement => !statement.IsOptional));
    }

    /// <summary>The choices that the pages' examples tell: there the rules find what they should.</summary>
    private List<IReadOnlyList<(ulong[] Keys, bool IsRight)>> Told() => _told ??=
    [
        .. pages.Where(page => page.Kind is PageKind.Statement)
            .SelectMany(page => page.Examples)
            .SelectMany(example => coder.Speakers(ExampleRunner.AsReport(example)))
            .SelectMany(choice => Steps(new SpeakerExample(choice, [0], [.. choice.Ruled.Select(finding => new CodedStatement(0, finding.Speaker.Name, IsOptional: false))]))),
    ];

    /// <summary>The choices that lead to the coded speakers, one after another, and then to nobody else.</summary>
    private static IEnumerable<IReadOnlyList<(ulong[] Keys, bool IsRight)>> Steps(SpeakerExample example)
    {
        var left = example.Statements.ToList();
        var chosen = new List<SpeakerCandidate>();
        while (true)
        {
            var open = example.Choice.Candidates.Where(candidate => !chosen.Contains(candidate)).ToList();
            var worth = open.ConvertAll(candidate => left.Count == 0 ? 0 : left.Max(statement => Worth(candidate, statement)));
            var most = worth.Max();
            if (most <= 0 && left.Exists(statement => !statement.IsOptional))
                yield break; // somebody whom no candidate is: nothing to learn from
            if (most <= 0)
            {
                yield return [.. open.Select(candidate => (Keys(candidate, chosen), candidate.Speaker is null))];
                yield break;
            }

            yield return [.. open.Select((candidate, i) => (Keys(candidate, chosen), worth[i] == most))];
            // Whom a rule found comes first, as it does when the model chooses.
            var taken = open.Where((_, i) => worth[i] == most).OrderByDescending(candidate => candidate.Ruled is not null).ThenByDescending(candidate => candidate.Places.Count > 0).First();
            chosen.Add(taken);
            left.Remove(left.MaxBy(statement => Worth(taken, statement))!);
        }
    }

    private static ulong[] Keys(SpeakerCandidate candidate, List<SpeakerCandidate> chosen) =>
        chosen.Count == 0 ? [.. candidate.Features.Keys] : [.. candidate.Features.Keys, .. SpeakerFeatures.Further(candidate, chosen).Keys];

    private static double Worth(SpeakerCandidate candidate, CodedStatement statement) =>
        candidate.Speaker is null ? 0 : NameWords.Likeness(candidate.Speaker.Name, statement.Speaker);

    private List<SpeakerExample> Examples(CodedText text)
    {
        if (_examples.TryGetValue(text.Name, out var known))
            return known;
        var sentences = text.Sentences.Select(NameWords.Of).ToList();
        var examples = new List<SpeakerExample>();
        foreach (var choice in coder.Speakers(text.Report))
        {
            var covered = Covered(sentences, NameWords.Of(choice.Context.Sentence.Span.Of(text.Report.Text)));
            if (covered.Count > 0)
                examples.Add(new SpeakerExample(choice, covered, [.. text.Statements.Where(statement => covered.Contains(statement.Sentence))]));
        }

        return _examples[text.Name] = examples;
    }

    /// <summary>The coded sentences that share most of their words with the found one, as records are scored.</summary>
    private static List<int> Covered(List<HashSet<string>> sentences, HashSet<string> found)
    {
        var covered = new List<int>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var shared = sentences[i].Count(found.Contains);
            if (shared > 0 && (shared >= 0.6 * sentences[i].Count || (shared >= 3 && shared >= 0.8 * found.Count)))
                covered.Add(i);
        }

        return covered;
    }
}
