namespace Trucewatch.Records;

/// <summary>The contract's spellings of the vocabulary's fixed lists, both ways.</summary>
public static class ContractNames
{
    /// <summary>The contract's word for a status, such as <c>actual</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the list.</exception>
    public static string Of(Status status) => status switch
    {
        Status.Actual => "actual",
        Status.Planned => "planned",
        Status.Proposed => "proposed",
        Status.Urged => "urged",
        Status.Possible => "possible",
        Status.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a status of the guide"),
    };

    /// <summary>The contract's word for a hedge, such as <c>at-least</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the list.</exception>
    public static string Of(Hedge hedge) => hedge switch
    {
        Hedge.Exact => "exact",
        Hedge.About => "about",
        Hedge.AtLeast => "at-least",
        Hedge.AtMost => "at-most",
        _ => throw new ArgumentOutOfRangeException(nameof(hedge), hedge, "not a hedge of the guide"),
    };

    /// <summary>The word for what people made of a record, such as <c>accepted</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the list.</exception>
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Accepted => "accepted",
        ReviewState.Rejected => "rejected",
        ReviewState.Edited => "edited",
        ReviewState.Added => "added",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state of review"),
    };

    /// <summary>Reads what <see cref="Of(Status)"/> writes.</summary>
    public static bool TryParse(string? word, out Status status)
    {
        Status? found = word switch
        {
            "actual" => Status.Actual,
            "planned" => Status.Planned,
            "proposed" => Status.Proposed,
            "urged" => Status.Urged,
            "possible" => Status.Possible,
            "denied" => Status.Denied,
            _ => null,
        };
        status = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Reads what <see cref="Of(Hedge)"/> writes.</summary>
    public static bool TryParse(string? word, out Hedge hedge)
    {
        Hedge? found = word switch
        {
            "exact" => Hedge.Exact,
            "about" => Hedge.About,
            "at-least" => Hedge.AtLeast,
            "at-most" => Hedge.AtMost,
            _ => null,
        };
        hedge = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Reads what <see cref="Of(ReviewState)"/> writes.</summary>
    public static bool TryParse(string? word, out ReviewState state)
    {
        ReviewState? found = word switch
        {
            "accepted" => ReviewState.Accepted,
            "rejected" => ReviewState.Rejected,
            "edited" => ReviewState.Edited,
            "added" => ReviewState.Added,
            _ => null,
        };
        state = found.GetValueOrDefault();
        return found is not null;
    }
}
