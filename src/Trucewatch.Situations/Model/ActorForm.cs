namespace Trucewatch.Situations;

/// <summary>In which form a text names an actor.</summary>
public enum ActorForm
{
    /// <summary>A name of the party itself: "Israel", "the RSF".</summary>
    Name,

    /// <summary>An adjective or people form of a state or territory: "Israeli", "Israelis". The caller's syntax tells what it belongs to.</summary>
    Demonym,

    /// <summary>A seat of government that may stand for the government: "Moscow", "the Kremlin".</summary>
    Metonym,

    /// <summary>An office, with no person named: "the Israeli prime minister", "the RSF commander".</summary>
    Office,

    /// <summary>A person, with or without the office: "US Secretary of State Antony Blinken", "Netanyahu".</summary>
    Person,

    /// <summary>A part of the party: ministry, army, agency, armed wing: "the IDF", "UNRWA", "the Russian foreign ministry".</summary>
    Body,

    /// <summary>A collective that is no organisation: "civilians", "mediators".</summary>
    Collective,
}
