using System.Net;
using Trucewatch.Codebook;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What the workbench shows, and what it needs of the program around it.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The store. It stays the caller's.</summary>
    public required ILedger Ledger { get; init; }

    /// <summary>The program and its version.</summary>
    public required string Tool { get; init; }

    /// <summary>The main parties of a situation; none where it is not known.</summary>
    public required Func<string?, IReadOnlyList<string>> Parties { get; init; }

    /// <summary>The names of a situation, by its id; null where it is not known.</summary>
    public Func<string, string?> Name { get; init; } = _ => null;

    /// <summary>Where a place lies, in degrees north and east; null where that is not known.</summary>
    public Func<string, (double North, double East)?> Locate { get; init; } = _ => null;

    /// <summary>Loads the codebook; called once, when a page of it is first asked for.</summary>
    public required Func<CodebookLoad> Codebook { get; init; }

    /// <summary>Whether people may judge records here: the store is open to be written.</summary>
    public bool CanReview { get; init; }

    /// <summary>Where the sentences of a stored report begin and end, given its bytes too; empty where they cannot be found.</summary>
    public Func<Report, byte[], IReadOnlyList<Evidence>> Sentences { get; init; } = (_, _) => [];

    /// <summary>Whether each line that tells what goes wrong is an object of JSON, for programs that gather logs.</summary>
    public bool LogsAsJson { get; init; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How often the store is asked whether anything new is in it, while pages are open.</summary>
    public TimeSpan LiveInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a request waits for the store to be read when the workbench starts, before it is told how far that is.</summary>
    public TimeSpan ReadingPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How others than the person at this machine reach the workbench; null where they cannot: then it listens on the loopback, and has no accounts.</summary>
    public WorkbenchAccess? Access { get; init; }

    /// <summary>How many requests a second one account, or one address that nobody has signed in from, may send for long; five times as many at once.</summary>
    public int RequestsASecond { get; init; } = 1000;

    /// <summary>The address of the loopback that is listened on where there are no accounts.</summary>
    public IPAddress Loopback { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The contract's port.</summary>
    public const int DefaultPort = 5080;
}
