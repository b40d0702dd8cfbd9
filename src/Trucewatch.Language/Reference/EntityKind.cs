namespace Trucewatch.Language;

/// <summary>What an entity is, as far as pronouns can tell.</summary>
internal enum EntityKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>A body, one by grammar and many by sense.</summary>
    Body,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Several persons or bodies.</summary>
    Many,
}
