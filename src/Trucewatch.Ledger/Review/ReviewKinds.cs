namespace Trucewatch.Ledger;

/// <summary>The words for <see cref="ReviewKind"/> in the store, in JSON and on the command line.</summary>
public static class ReviewKinds
{
    /// <summary>The word, such as <c>accept</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the list.</exception>
    public static string NameOf(ReviewKind kind) => kind switch
    {
        ReviewKind.Accept => "accept",
        ReviewKind.Reject => "reject",
        ReviewKind.Edit => "edit",
        ReviewKind.Add => "add",
        ReviewKind.Comment => "comment",
        ReviewKind.Undo => "undo",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of review"),
    };

    /// <summary>Reads what <see cref="NameOf"/> writes.</summary>
    public static bool TryParse(string? word, out ReviewKind kind)
    {
        foreach (var one in Enum.GetValues<ReviewKind>())
        {
            if (NameOf(one) != word)
                continue;
            kind = one;
            return true;
        }

        kind = default;
        return false;
    }
}
