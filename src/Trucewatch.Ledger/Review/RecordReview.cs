using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>A record and what people did with it: what it is now, and was after any act.</summary>
/// <param name="Name">The record's id.</param>
/// <param name="Codebook">The version of the codebook whose coding it is of, or was added to.</param>
/// <param name="Coded">The record as coded; null for one that was added.</param>
/// <param name="CodedFrom">The reading it was coded from.</param>
/// <param name="Steps">In the order of the acts.</param>
internal sealed record RecordReview(string Name, string Codebook, ReportRecord? Coded, Report CodedFrom, IReadOnlyList<ReviewedStep> Steps)
{
    /// <summary>Whether anything that a person did with it holds.</summary>
    public bool IsTouched => InForce(long.MaxValue).Any(step => step.Kind != ReviewKind.Undo);

    /// <summary>What it is, and the reading that it quotes.</summary>
    public (RecordVersion Version, Report Reading) Current => After(long.MaxValue);

    /// <summary>What it was after an act.</summary>
    public (RecordVersion Version, Report Reading) After(long act)
    {
        var (record, reading, version) = (Coded, CodedFrom, 0L);
        foreach (var step in Steps)
        {
            if (step.Act <= act && RootOf(step).Kind != ReviewKind.Comment)
                version = step.Act;
        }

        var isChanged = false;
        foreach (var step in InForce(act))
        {
            if (step.Content is not null)
                (record, reading, isChanged) = (step.Content, step.Reading, true);
            ReviewState? state = step.Kind switch
            {
                ReviewKind.Accept => ReviewState.Accepted,
                ReviewKind.Reject => ReviewState.Rejected,
                // What a person added is no coding's, in whatever form.
                ReviewKind.Edit => Coded is null ? ReviewState.Added : ReviewState.Edited,
                ReviewKind.Add => ReviewState.Added,
                _ => null,
            };
            if (state is { } made && record is not null)
                record = record with { Id = Name, Review = new ReviewMark(made, step.By, step.At, step.Act, isChanged) };
        }

        return (new RecordVersion(version, record), reading);
    }

    /// <summary>
    /// The act that rests on what this one did and is to be undone first, or null: whoever judged a record after somebody had written it judged it as
    /// written.
    /// </summary>
    /// <param name="act">An act on this record.</param>
    public ReviewedStep? RestsOn(long act)
    {
        var root = RootOf(Steps.First(step => step.Act == act));
        var later = InForce(long.MaxValue).Where(step => step.Act > act && step.Kind != ReviewKind.Undo);
        return root.Kind switch
        {
            ReviewKind.Add => later.FirstOrDefault(),
            ReviewKind.Edit => later.FirstOrDefault(step => step.Kind != ReviewKind.Comment) is { Kind: not ReviewKind.Edit } judged ? judged : null,
            _ => null,
        };
    }

    /// <summary>All that people did, in order.</summary>
    /// <param name="document">The id of the report.</param>
    public IReadOnlyList<ReviewNote> Notes(string document)
    {
        var undone = Undone(long.MaxValue);
        return
        [
            .. Steps.Select(step => new ReviewNote(step.Act, step.Kind, document, Name, step.By, step.Reason, step.At)
            {
                Undoes = step.Undoes,
                UndoneBy = undone.TryGetValue(step.Act, out var by) ? by : null,
                Content = step.Content,
            }),
        ];
    }

    /// <summary>What an undo, or an undo of an undo, is about in the end.</summary>
    private ReviewedStep RootOf(ReviewedStep step)
    {
        while (step.Undoes is { } target && Steps.FirstOrDefault(other => other.Act == target) is { } undone)
            step = undone;
        return step;
    }

    private IEnumerable<ReviewedStep> InForce(long act)
    {
        var undone = Undone(act);
        return Steps.Where(step => step.Act <= act && !undone.ContainsKey(step.Act));
    }

    // From the last to the first: whether an act holds is settled by later ones alone.
    private Dictionary<long, long> Undone(long act)
    {
        var undone = new Dictionary<long, long>();
        foreach (var step in Steps.Reverse())
        {
            if (step.Act <= act && step.Undoes is { } target && !undone.ContainsKey(step.Act))
                undone.TryAdd(target, step.Act);
        }

        return undone;
    }
}
