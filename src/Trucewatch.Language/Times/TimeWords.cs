namespace Trucewatch.Language;

/// <summary>Words of time, as data.</summary>
internal static class TimeWords
{
    /// <summary>What goes on since it began, so that its age tells when that was.</summary>
    public static readonly string[] Lasting =
    [
        "war", "conflict", "siege", "truce", "ceasefire", "insurgency", "offensive", "blockade", "campaign", "operation", "invasion",
        "occupation", "rebellion", "uprising", "revolt", "crisis", "fighting", "deal", "pause", "assault",
    ];

    /// <summary>Words after which "to" and a day tell an end that is still to come.</summary>
    public static readonly string[] MadeLonger =
    [
        "extend", "extends", "extended", "extending", "extension", "prolong", "prolongs", "prolonged", "prolonging", "prolongation",
        "renew", "renews", "renewed", "renewal", "postpone", "postpones", "postponed", "lengthened",
    ];
}
