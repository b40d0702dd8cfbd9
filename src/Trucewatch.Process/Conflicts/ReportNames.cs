using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>The names by which a report tells where something happened: words written as names that are no actor's, no speaker's and of no calendar.</summary>
internal sealed class ReportNames(DatedReport report)
{
    private const int LeastLetters = 3;

    // Names of actors are told by their beginnings: "Israeli" is of Israel.
    private const int SharedStart = 4;
    private const int FarthestBack = 400;

    private static readonly HashSet<string> OfCalendar = new(
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames).Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Append("Sept"),
        StringComparer.Ordinal);

    private HashSet<string>? _ofActors;

    /// <summary>The names in a sentence and, before it, in its paragraph.</summary>
    public HashSet<string> Of(Evidence evidence)
    {
        var text = report.Coded.Report.Text;
        var end = evidence.Span.End;
        var start = evidence.Span.Start == 0 ? -1 : text.LastIndexOf("\n\n", evidence.Span.Start - 1, StringComparison.Ordinal);
        start = Math.Max(start < 0 ? 0 : start + 2, evidence.Span.Start - FarthestBack);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Min(start, evidence.Span.Start); i < end;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && char.IsLetter(text[i]))
                i++;
            if (i - from >= LeastLetters && char.IsUpper(text[from]) && char.IsLower(text[from + 1]) && !BeginsSentence(text, from) && !OfCalendar.Contains(text[from..i]))
                names.Add(text[from..i]);
        }

        names.RemoveWhere(IsOfActor);
        return names;
    }

    private static bool BeginsSentence(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '"' or '“' or '‘' or '\'' or '('))
            before--;
        return before < 0 || text[before] is '.' or '!' or '?' or ':' || char.IsControl(text[before]);
    }

    private bool IsOfActor(string name)
    {
        _ofActors ??=
        [
            .. report.Coded.Records.SelectMany(Named).SelectMany(named => named.Split(' ', '-')).Where(word => word.Length >= SharedStart && char.IsUpper(word[0])).Select(word => word[..SharedStart]),
        ];
        return _ofActors.Contains(name[..Math.Min(SharedStart, name.Length)]);
    }

    private static IEnumerable<string> Named(ReportRecord record)
    {
        IEnumerable<string> named = record switch
        {
            Event doing => doing.By.Concat(doing.To),
            Statement statement => statement.Actor is { } actor ? [statement.Speaker, actor] : [statement.Speaker],
            Proposal proposal => proposal.By.Concat(proposal.Mediators).Concat(proposal.Positions.Select(position => position.Actor)),
            Figure { Actor: { } actor } => [actor],
            _ => [],
        };
        return record.SaidBy is { } said ? named.Append(said.Speaker).Append(said.Actor ?? "") : named;
    }
}
