namespace Trucewatch.Workbench;

/// <summary>Somebody who may use a workbench that others can reach.</summary>
public sealed record Account
{
    /// <summary>The name, with which they sign in and their acts are kept. No other account has it or will have it, whatever its capitals.</summary>
    public required string Name { get; init; }

    /// <summary>What they may do.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>The hash of the password, as the framework's hasher writes it.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>Whether the password was given to them by somebody else, and is to be changed before anything else.</summary>
    public bool MustChange { get; init; }

    /// <summary>What they share with their authenticator, in base 32; null while they have none.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether they are kept out.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When the account was made, UTC.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>With what programs of theirs sign in.</summary>
    public IReadOnlyList<AccountToken> Tokens { get; init; } = [];

    /// <summary>Whether they have a second factor to set up before anything else: everybody who can change something needs one.</summary>
    public bool MustEnrol => Secret is null && Role > AccountRole.Reader;
}
