using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>
/// What the report's earlier numbers were taken for. A number without a noun of its own mostly goes on with the measure before it ("nine dead and 20 hurt on one
/// side, 14 and 31 on the other"), and a number told again is for the same thing.
/// </summary>
internal sealed class MeasureHistory
{
    // Smaller numbers are the same by chance.
    private const double LeastTelling = 13;

    private readonly List<Told> _told = [];
    private int _sentence;

    /// <summary>Begins the next sentence.</summary>
    public void NextSentence() => _sentence++;

    /// <summary>Remembers what a number was taken for; null for nothing.</summary>
    public void Tell(NumberMention number, string? measure) => _told.Add(new Told(_sentence, number.Kind, number.Min, number.Max, measure));

    /// <summary>Adds what the numbers before speak for.</summary>
    public void Fill(SentenceContext context, FigureCandidate candidate, FeatureSet features)
    {
        var noun = NamelessWord.Of(context, candidate.Counted);
        var kind = candidate.Number.Kind.ToString();
        var (first, last) = context.TokensOf(candidate.Number.Span);
        var bare = candidate.Counted >= first && candidate.Counted <= last ? "bare" : "noun";
        if (_told.Count > 0 && _told[^1] is var latest)
        {
            var where = latest.Sentence == _sentence ? "here" : latest.Sentence == _sentence - 1 ? "before" : "earlier";
            features.Add("told", latest.Measure ?? "none", where);
            features.Add("told", latest.Measure ?? "none", where, bare);
            features.Add("told-noun", latest.Measure ?? "none", noun);
            features.Add("told-kind", latest.Measure ?? "none", kind, where);
        }

        var here = _told.FindLast(told => told.Sentence == _sentence && told.Measure is not null);
        features.Add("told-here", here?.Measure ?? "none", bare);
        foreach (var measure in Measures(told => told.Sentence == _sentence - 1))
        {
            features.Add("told-before", measure);
            features.Add("told-before", measure, bare);
            features.Add("told-before-noun", measure, noun);
        }

        foreach (var measure in Measures(told => told.Sentence < _sentence))
        {
            features.Add("told-ever", measure);
            features.Add("told-ever-noun", measure, noun);
        }

        var same = _told.FindLast(told => told.Kind == candidate.Number.Kind && told.Min == candidate.Number.Min && told.Max == candidate.Number.Max);
        if (same is not null)
        {
            var telling = candidate.Number.Max >= LeastTelling ? "telling" : "small";
            features.Add("told-same", same.Measure ?? "none", telling);
            features.Add("told-same", same.Measure ?? "none", telling, noun);
        }
    }

    private IEnumerable<string> Measures(Func<Told, bool> where) => _told.Where(where).Select(told => told.Measure).OfType<string>().Distinct(StringComparer.Ordinal);

    private sealed record Told(int Sentence, NumberKind Kind, double Min, double Max, string? Measure);
}
