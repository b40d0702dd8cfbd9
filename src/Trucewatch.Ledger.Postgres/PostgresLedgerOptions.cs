namespace Trucewatch.Ledger.Postgres;

/// <summary>What a store needs to know of the program around it.</summary>
public sealed record PostgresLedgerOptions
{
    /// <summary>Gives the time of captures and codings.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The program and its version, kept with what it adds.</summary>
    public string Tool { get; init; } = "trucewatch";

    /// <summary>How long to wait for another program to let go of the store.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
