namespace Trucewatch.Coding;

/// <summary>With what words a sentence speaks of a party.</summary>
internal enum PartyForm
{
    /// <summary>By a name, an office or a people.</summary>
    Name,

    /// <summary>By a plain label: "civilians", "mediators".</summary>
    Collective,

    /// <summary>By a name that the register does not know.</summary>
    Unknown,

    /// <summary>By a noun that points back: "the group", "both sides".</summary>
    Reference,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
