namespace Trucewatch.Cli;

/// <summary>What a check came to.</summary>
internal enum CheckState
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, but somebody should look.</summary>
    Look,

    /// <summary>It does not work.</summary>
    Bad,
}
