using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>One charge as one report tells it, and what the accused says beside it there.</summary>
internal sealed class AllegationTold
{
    private const int SentencesOfAnswer = 2;

    /// <param name="charges">Of one report and one key, in reading order; never empty.</param>
    public AllegationTold(IReadOnlyList<AllegationCharge> charges)
    {
        Charges = charges;
        Tellings = [.. charges.Select(charge => Telling.Of(charge.Report, charge.Doing))];
        Answers = charges[0].Key.Accused is { } accused ? [.. AnswersOf(accused)] : [];
    }

    public IReadOnlyList<AllegationCharge> Charges { get; }

    public IReadOnlyList<Telling> Tellings { get; }

    public IReadOnlyList<AllegationAnswer> Answers { get; }

    public Position Place => Charges[0].Place;

    public DateOnly Day => Charges[0].Report.Day;

    private IEnumerable<AllegationAnswer> AnswersOf(string accused)
    {
        var report = Charges[0].Report;
        var sentences = Charges.Select(charge => charge.Doing.Evidence[0].Sentence).ToHashSet();
        foreach (var record in report.Coded.Records)
        {
            var kind = record is Event { Status: Status.Denied } && record.SaidBy?.Actor == accused ? "denial"
                : record is Statement statement && statement.Actor == accused ? "statement"
                : null;
            if (kind is not null && IsBeside(record.Evidence[0].Sentence, sentences))
                yield return new AllegationAnswer(kind, Telling.Of(report, record));
        }
    }

    private static bool IsBeside(int sentence, HashSet<int> sentences) =>
        !sentences.Contains(sentence) && Enumerable.Range(sentence - SentencesOfAnswer, (2 * SentencesOfAnswer) + 1).Any(sentences.Contains);
}
