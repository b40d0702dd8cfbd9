namespace Trucewatch.Codebook;

/// <summary>Where a rule looks for the word that it tests.</summary>
public enum ConditionRelation
{
    /// <summary>A word that fills a role of the trigger.</summary>
    Fills,

    /// <summary>A word of which the trigger fills a role.</summary>
    FilledBy,

    /// <summary>Any word above the trigger in the tree.</summary>
    Under,

    /// <summary>Any word below the trigger in the tree.</summary>
    Over,

    /// <summary>Any word within six words of the trigger.</summary>
    Near,

    /// <summary>Any word before the trigger, within four words.</summary>
    Before,

    /// <summary>Any word after the trigger, within four words.</summary>
    After,

    /// <summary>Any word of the sentence.</summary>
    Sentence,

    /// <summary>Any word of the sentence or of the one before it.</summary>
    Told,

    /// <summary>Any word within twenty words of the trigger, up to a semicolon or colon.</summary>
    Clause,

    /// <summary>The trigger itself.</summary>
    Self,
}
