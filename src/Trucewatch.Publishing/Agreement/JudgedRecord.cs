using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What two judges, each a person or the machine, take a record for.</summary>
/// <param name="Report">The id of the report.</param>
/// <param name="One">What the one takes it for, such as <c>event/strike</c>; <see cref="None"/> for no record at all.</param>
/// <param name="Other">What the other does.</param>
public sealed record JudgedRecord(string Report, string One, string Other)
{
    /// <summary>That there is no such record.</summary>
    public const string None = "none";

    /// <summary>What a person takes a record for, by the last of their acts that holds; null where they have not judged it.</summary>
    public static string? By(RecordHistory history, string person)
    {
        ArgumentNullException.ThrowIfNull(history);
        var record = history.Coded;
        string? judged = null;
        foreach (var note in history.Notes.Where(note => note.UndoneBy is null))
        {
            record = note.Content ?? record;
            if (note.By != person)
                continue;
            judged = note.Kind switch
            {
                ReviewKind.Accept or ReviewKind.Edit or ReviewKind.Add => Of(record),
                ReviewKind.Reject => None,
                _ => judged,
            };
        }

        return judged;
    }

    /// <summary>What the coding takes it for.</summary>
    public static string ByMachine(RecordHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of(history.Coded);
    }

    private static string Of(ReportRecord? record) => record is null ? None : record.Category is { } category ? $"{record.Kind}/{category}" : record.Kind;
}
