using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>A party that the report has spoken of.</summary>
/// <param name="Name">The party.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Times">How often it has been named so far.</param>
internal sealed record FocusedParty(string Name, ActorKind Kind, int Times)
{
    /// <summary>Whether it is a state or rules like one.</summary>
    public bool IsState => Kind is ActorKind.State or ActorKind.StateForce or ActorKind.Authority or ActorKind.Territory;

    /// <summary>Whether it is an armed or political group.</summary>
    public bool IsGroup => Kind is ActorKind.ArmedGroup or ActorKind.PoliticalGroup;

    /// <summary>Whether it is a body or an organisation.</summary>
    public bool IsBody => Kind is ActorKind.InternationalBody or ActorKind.Organization;
}
