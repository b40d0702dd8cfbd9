namespace Trucewatch.Process;

/// <summary>The contract's categories that the state of a process is worked out from.</summary>
internal static class ProcessTerms
{
    public const string Accusation = "accusation";
    public const string Agreement = "agreement";
    public const string TruceStart = "truce-start";
    public const string TruceExtension = "truce-extension";
    public const string TruceEnd = "truce-end";
    public const string TruceViolation = "truce-violation";
    public const string TruceDays = "truce-days";
    public const string TruceTerm = "truce";

    /// <summary>Of the rules by which a report's proposal is a deal that was reached.</summary>
    public const string DealPage = "deal/";

    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Support = "support";

    /// <summary>What is told of a truce itself: that it began, was made longer, was broken or ended.</summary>
    public static bool IsOfTruceItself(string type) => type is TruceStart or TruceExtension or TruceEnd or TruceViolation;

    /// <summary>What one side does to another with arms.</summary>
    public static bool IsFighting(string type) => type is "strike" or "ground-operation" or "attack";

    /// <summary>Speech acts by which somebody is asked to do something.</summary>
    public static bool IsAsking(string type) => type is "appeal" or "demand";

    /// <summary>What an actor can undertake, owe or be asked to do for a truce, a deal or the people hit by the war.</summary>
    public static bool IsDeed(string type) => type is Agreement or TruceStart or TruceExtension or "talks" or "hostage-release" or "prisoner-release"
        or "withdrawal" or "aid-delivery" or "protection-measure" or "vote" or "sanction";

    /// <summary>Doings that are news by themselves; speech acts are told with the offer, the charge or the promise they make.</summary>
    public static bool IsNews(string type) => IsFighting(type) || type is Agreement or TruceStart or TruceExtension or TruceEnd or TruceViolation
        or "talks" or "talks-halt" or "hostage-release" or "prisoner-release" or "abduction" or "withdrawal" or "evacuation-order" or "displacement"
        or "aid-delivery" or "aid-obstruction" or "protection-measure" or "sanction" or "vote" or "protest";

    /// <summary>What is done to or for civilians.</summary>
    public static bool TouchesCivilians(string type) =>
        type is "evacuation-order" or "displacement" or "aid-delivery" or "aid-obstruction" or "protection-measure";

    /// <summary>Numbers of the people hit by a war, of what they lost and of what reaches them.</summary>
    public static bool IsOfCivilians(string measure) => IsOfRelief(measure) || IsOfPeople(measure) || measure is "damage";

    /// <summary>Whether a number can be of a doing of that type, when one sentence tells both.</summary>
    public static bool CanCount(string type, string measure) =>
        type is "aid-delivery" or "aid-obstruction" ? IsOfRelief(measure) || measure is "people-in-need" : IsOfPeople(measure) || measure is "damage";

    private static bool IsOfRelief(string measure) => measure.StartsWith("aid-", StringComparison.Ordinal);

    private static bool IsOfPeople(string measure) => measure is "displaced" or "people-present" or "people-in-need";

    /// <summary>Numbers of what there is at a time; others count what happened in a time.</summary>
    public static bool IsStock(string measure) =>
        measure is "hostages-held" or "hostages-alive" or "hostages-dead" or "prisoners-held" or "people-present" or "people-in-need" or "forces";

    /// <summary>Numbers of hostages, who are counted for the whole situation wherever they are.</summary>
    public static bool IsOfHostages(string measure) => measure.StartsWith("hostages-", StringComparison.Ordinal);

    /// <summary>Numbers of those among the hostages of whom something more is said.</summary>
    public static bool IsPart(string measure) => measure is "hostages-alive" or "hostages-dead";

    /// <summary>Terms that halt or end the fighting.</summary>
    public static bool IsTruce(string term) => term is TruceTerm or "permanent-ceasefire";

    /// <summary>Terms that an offer to end or halt the fighting turns on.</summary>
    public static bool IsOfTruce(string term) => term is TruceTerm or "permanent-ceasefire" or "hostages" or "prisoners" or "withdrawal";

    /// <summary>Numbers that are told together with the offer they belong to, or with the question they answer.</summary>
    public static bool NeedsContext(string measure) => measure is "truce-days" or "poll-share";
}
