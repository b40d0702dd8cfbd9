namespace Trucewatch.Publishing;

/// <summary>
/// How far two judges agree on the records that both judged. Intervals are the middle 95 % of what the measures come to when the reports are drawn again and
/// again (bootstrap); reports and not records are drawn, since records of one report resemble one another.
/// </summary>
/// <param name="Records">How many records both judged.</param>
/// <param name="Reports">Of how many reports.</param>
/// <param name="Same">Of how many records both say the same.</param>
/// <param name="Alpha">Krippendorff's alpha over all of them; null where it has no meaning.</param>
/// <param name="Interval">Its 95 % interval; null where most draws have none.</param>
/// <param name="Categories">By name.</param>
public sealed record ReviewAgreement(
    int Records, int Reports, int Same, double? Alpha, (double From, double To)? Interval, IReadOnlyList<CategoryAgreement> Categories)
{
    private const int Draws = 2000;
    private const double Outside = 0.025;

    /// <summary>Measures it.</summary>
    /// <param name="judged">The records that both judged.</param>
    /// <param name="seed">Of the draws; the same seed gives the same intervals.</param>
    public static ReviewAgreement Of(IReadOnlyList<JudgedRecord> judged, int seed)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var reports = judged.GroupBy(record => record.Report, StringComparer.Ordinal).OrderBy(report => report.Key, StringComparer.Ordinal).Select(report => report.ToArray()).ToArray();
        var categories = judged.SelectMany(record => (string[])[record.One, record.Other]).Where(category => category != JudgedRecord.None).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var alphas = new List<double>(Draws);
        var scores = categories.ToDictionary(category => category, _ => new List<double>(Draws), StringComparer.Ordinal);
        var random = new Random(seed);
        for (var draw = 0; draw < Draws && reports.Length > 0; draw++)
        {
            var drawn = Enumerable.Range(0, reports.Length).SelectMany(_ => reports[random.Next(reports.Length)]).ToList();
            if (AlphaOf(drawn) is { } alpha)
                alphas.Add(alpha);
            foreach (var (category, count) in Counts(drawn))
                scores[category].Add(count.F1);
        }

        var counts = Counts(judged);
        return new ReviewAgreement(
            judged.Count,
            reports.Length,
            judged.Count(record => record.One == record.Other),
            AlphaOf(judged),
            alphas.Count > Draws / 2 ? Middle(alphas) : null,
            [.. categories.Select(category => new CategoryAgreement(category, counts[category].One, counts[category].Other, counts[category].Both, counts[category].F1, Middle(scores[category])))]);
    }

    private static double? AlphaOf(IEnumerable<JudgedRecord> judged) => Krippendorff.Alpha(judged.Select(record => (IReadOnlyList<string?>)[record.One, record.Other]));

    private static Dictionary<string, Count> Counts(IEnumerable<JudgedRecord> judged)
    {
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal);
        foreach (var record in judged)
        {
            Add(record.One, count => count with { One = count.One + 1, Both = count.Both + (record.One == record.Other ? 1 : 0) });
            Add(record.Other, count => count with { Other = count.Other + 1 });
        }

        return counts;

        void Add(string category, Func<Count, Count> more)
        {
            if (category != JudgedRecord.None)
                counts[category] = more(counts.GetValueOrDefault(category));
        }
    }

    private static (double From, double To) Middle(List<double> values)
    {
        values.Sort();
        return (values[(int)(values.Count * Outside)], values[(int)Math.Ceiling(values.Count * (1 - Outside)) - 1]);
    }

    private readonly record struct Count(int One, int Other, int Both)
    {
        public double F1 => 2.0 * Both / (One + Other);
    }
}
