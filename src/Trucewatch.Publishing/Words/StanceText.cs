namespace Trucewatch.Publishing;

/// <summary>Where somebody stands on a proposal, in words for people.</summary>
public static class StanceText
{
    /// <summary>A stance as it stands after a name: <c>Egypt accepts</c>, <c>Egypt sets conditions</c>. One that a codebook adds stands as it is.</summary>
    public static string After(string stance) => stance switch
    {
        "accept" => "accepts",
        "support" => "supports",
        "reject" => "rejects",
        "conditional" => "sets conditions",
        _ => UnitText.Plain(stance),
    };
}
