namespace Trucewatch.Ledger;

/// <summary>What a grading must say.</summary>
internal static class GradingRules
{
    /// <summary>Refuses a request that says too little or what cannot be.</summary>
    /// <exception cref="LedgerException">It does.</exception>
    public static void Check(GradingRequest request, string place)
    {
        ReviewRules.CheckPerson(request.By, request.Reason, isReasonNeeded: true, place);
        if (request.Grades.Count == 0)
            throw Refused(place, "gives no grade; one at least is needed");
        foreach (var (scale, value) in request.Grades)
        {
            var name = GradingScales.NameOf(scale);
            if (request.Grades.Count(grade => grade.Scale == scale) > 1)
                throw Refused(place, $"gives two grades of {name}; give one");
            if (GradingScales.MeaningOf(scale, value) is null)
                throw Refused(place, $"gives {value} for {name}; there are {string.Join(", ", GradingScales.GradesOf(scale).Select(grade => grade.Value))}");
            if (request.Subject.IsReport ? scale is GradingScale.Reliability or GradingScale.SourceKind : scale == GradingScale.Credibility)
                throw Refused(place, $"gives a {(request.Subject.IsReport ? "report" : "source")} a grade of {name}; reliability and source-kind are of sources, credibility is of reports");
        }
    }

    private static LedgerException Refused(string place, string what) => new(LedgerFault.NotAReview, $"{place}: the grading {what}");
}
