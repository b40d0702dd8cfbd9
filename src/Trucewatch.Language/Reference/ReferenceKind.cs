namespace Trucewatch.Language;

/// <summary>With what words a report speaks again of somebody.</summary>
public enum ReferenceKind
{
    /// <summary>"he", "their".</summary>
    Pronoun,

    /// <summary>"the group", "the ministry".</summary>
    Noun,

    /// <summary>The surname or the acronym alone, or the same name again.</summary>
    Name,
}
