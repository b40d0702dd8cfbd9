namespace Trucewatch.Situations;

/// <summary>What a party is.</summary>
public enum ActorKind
{
    /// <summary>A state.</summary>
    State,

    /// <summary>An entity with a government of its own that few or no states recognise, or a self-governing territory.</summary>
    Territory,

    /// <summary>An armed group that is not a state's force.</summary>
    ArmedGroup,

    /// <summary>A state's force that is a party of its own.</summary>
    StateForce,

    /// <summary>A government body, authority or administration that is coded by its own name.</summary>
    Authority,

    /// <summary>A political party, movement, opposition or coalition.</summary>
    PoliticalGroup,

    /// <summary>An organisation of states, or a court or body made by them.</summary>
    InternationalBody,

    /// <summary>A relief, rights, research, religious or other named organisation.</summary>
    Organization,

    /// <summary>A news agency, newspaper or broadcaster.</summary>
    Media,

    /// <summary>A collective with a plain label.</summary>
    Collective,

    /// <summary>A person who is coded by name.</summary>
    Person,
}
