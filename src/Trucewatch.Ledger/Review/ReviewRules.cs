namespace Trucewatch.Ledger;

/// <summary>What an act of review must say.</summary>
internal static class ReviewRules
{
    private const int LongestReason = 4000;

    /// <summary>Refuses a request that says too little or what cannot be.</summary>
    /// <exception cref="LedgerException">It does.</exception>
    public static void Check(ReviewRequest request, string place)
    {
        CheckPerson(request.By, request.Reason, isReasonNeeded: request.Steps.Any(step => step.Kind != ReviewKind.Accept), place);
        if (request.Steps.Count == 0)
            throw Refused(place, "names no record; an act of review is about one at least");
        var named = new HashSet<(string, string)>();
        foreach (var step in request.Steps)
        {
            if (step.Record is { } record && !named.Add((step.Document, record)))
                throw Refused(place, $"names the record {record} twice; give one step for it");
            if (step.Content is { Evidence.Count: 0 })
                throw Refused(place, "has a record without evidence; name the sentence that says it");
        }
    }

    /// <summary>Refuses a request that says too little or what cannot be.</summary>
    /// <exception cref="LedgerException">It does.</exception>
    public static void Check(UndoRequest request, string place) => CheckPerson(request.By, request.Reason, isReasonNeeded: true, place);

    /// <summary>Refuses an act that does not say who did it, or not why.</summary>
    /// <exception cref="LedgerException">It does not.</exception>
    public static void CheckPerson(string by, string? reason, bool isReasonNeeded, string place)
    {
        if (!PersonNames.IsName(by))
            throw Refused(place, $"does not name a person; give a name of at most {PersonNames.Longest} characters on one line, with none among them that cannot be seen");
        if (isReasonNeeded && string.IsNullOrWhiteSpace(reason))
            throw Refused(place, "gives no reason; only acceptance may go without");
        if (reason?.Length > LongestReason)
            throw Refused(place, $"gives a reason of {reason.Length} characters; at most {LongestReason} are kept");
    }

    private static LedgerException Refused(string place, string what) => new(LedgerFault.NotAReview, $"{place}: the act {what}");
}
