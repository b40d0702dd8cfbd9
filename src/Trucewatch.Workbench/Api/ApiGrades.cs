using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Grades of sources and reports by program.</summary>
internal static class ApiGrades
{
    private const string OfSource = "source";
    private const string OfReport = "report";

    /// <summary>The address that gives grades; <c>/reviews/{act}/undo</c> takes one back.</summary>
    public static IReadOnlyList<ApiAct> Acts { get; } =
    [
        new("/grades", "grade", "Grade a source or a report", "grade-request", Permission.Review, GradeAsync) { Result = "grade-done", ResultSays = "The numbers of the acts, one a grade" },
    ];

    /// <summary>All grades that were given or taken back, the first first.</summary>
    public static async Task ListAsync(HttpContext http, PageContext context)
    {
        var notes = await context.Ledger.ReadGradingsAsync(context.Cancellation).Where(note => context.Query["by"] is not { } by || note.By == by).ToListAsync(context.Cancellation);
        await ApiPage.Of(context, withPlace: true).SendAsync(http, notes, note => Encoding.UTF8.GetBytes(Of(note).ToJsonString()));
    }

    private static async Task<JsonObject> GradeAsync(HttpContext http, PageContext context, ApiBody body)
    {
        var (kind, name) = (body.Needed("subject_kind"), body.Needed("subject"));
        var subject = kind switch
        {
            OfSource => GradingSubject.Source(name),
            OfReport => GradingSubject.Report(name),
            _ => throw new BadHttpRequestException($"subject_kind is {kind}; expected {OfSource} or {OfReport} [TW0805]"),
        };
        var grades = new List<(GradingScale Scale, string Value)>();
        foreach (var (word, value) in body.Object("grades"))
        {
            if (!GradingScales.TryParse(word, out var scale))
                throw new BadHttpRequestException($"grades: {word} is no scale; expected {string.Join(", ", Enum.GetValues<GradingScale>().Select(GradingScales.NameOf))} [TW0805]");
            grades.Add((scale, value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw new BadHttpRequestException($"grades: {word} is {value?.ToJsonString() ?? "null"}; expected text [TW0805]")));
        }

        var acts = await context.Ledger.GradeAsync(new GradingRequest(ApiReviews.By(context, body), body.Needed("reason"), subject, grades), context.Cancellation);
        return new JsonObject { ["acts"] = new JsonArray([.. acts.Select(act => JsonValue.Create(act))]) };
    }

    private static JsonObject Of(GradingNote note) => new()
    {
        ["act"] = note.Act,
        ["at"] = IsoTime.Write(note.At),
        ["by"] = note.By,
        ["reason"] = note.Reason,
        ["subject_kind"] = note.Subject.IsReport ? OfReport : OfSource,
        ["subject"] = note.Subject.Name,
        ["scale"] = GradingScales.NameOf(note.Scale),
        ["value"] = note.Value,
        ["undoes"] = note.Undoes,
        ["undone_by"] = note.UndoneBy,
    };
}
