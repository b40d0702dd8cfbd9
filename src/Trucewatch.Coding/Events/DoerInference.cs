namespace Trucewatch.Coding;

/// <summary>
/// Names the doers that sentences leave out and the rest of the report tells: "the strikes went on" in a report on one party's strikes.
/// </summary>
/// <remarks>
/// A doing without a doer takes the one that the report gives most often for doings of its type, the nearest where two are given equally often;
/// failing that, for the types that its page names as <c>kin</c> (whoever took hostages releases them). Nothing is inferred from anything but the report.
/// </remarks>
internal static class DoerInference
{
    // A doer that is inferred is less sure than one that the sentence names.
    private const double Discount = 0.8;

    /// <summary>The findings of all sentences, in the same order, with doers filled in where the report tells them.</summary>
    public static List<SentenceFindings> Complete(IReadOnlyList<SentenceFindings> sentences)
    {
        var known = Known(sentences);
        return [.. sentences.Select((sentence, number) => sentence with { Events = [.. sentence.Events.Select(found => Complete(found, number, known))] })];
    }

    /// <summary>The doers that the sentences tell, by the type of what they do.</summary>
    public static ILookup<string, KnownDoer> Known(IReadOnlyList<SentenceFindings> sentences) => sentences
        .SelectMany((sentence, number) => sentence.Events.Where(found => found.By.Count > 0).Select(found => new KnownDoer(found.Type, found.By, number)))
        .ToLookup(doer => doer.Type, StringComparer.Ordinal);

    /// <summary>The doing with whoever the rest of the report tells as its doer, where it has none.</summary>
    public static EventFinding Complete(EventFinding finding, int sentence, ILookup<string, KnownDoer> known)
    {
        if (finding.By.Count > 0)
            return finding;
        foreach (var type in Kin(finding).Prepend(finding.Type))
        {
            var best = known[type].Where(doer => !doer.By.Any(finding.To.Contains))
                .GroupBy(doer => string.Join('|', doer.By.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Min(doer => Math.Abs(doer.Sentence - sentence))) // and then whoever the report names first, not whose name comes first
                .FirstOrDefault();
            if (best is not null)
                return finding with { By = best.First().By, Confidence = Math.Round(finding.Confidence * Discount, 3) };
        }

        return finding;
    }

    private static IEnumerable<string> Kin(EventFinding finding) =>
        finding.Match.Page.Attributes.TryGetValue("kin", out var kin)
            ? kin.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
}
