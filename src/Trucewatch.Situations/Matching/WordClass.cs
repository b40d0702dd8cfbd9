namespace Trucewatch.Situations;

/// <summary>Words that make an office or body of the party named beside them.</summary>
internal enum WordClass : byte
{
    /// <summary>No such word.</summary>
    None,

    /// <summary>A title of one person: "prime minister". A name may follow.</summary>
    Office,

    /// <summary>Persons by function: "officials", "negotiators".</summary>
    Officials,

    /// <summary>A body: "foreign ministry".</summary>
    Body,

    /// <summary>A force: "army", "troops".</summary>
    Force,

    /// <summary>Armed people who are no state's: "rebels", "militia". With a state's name they are not the state; with a group's they are the group.</summary>
    Irregulars,

    /// <summary>A word before one of these: "deputy", "senior".</summary>
    Modifier,

    /// <summary>The same, and the office is no longer held: "former".</summary>
    Former,
}
