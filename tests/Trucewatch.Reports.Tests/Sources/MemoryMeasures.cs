namespace Trucewatch.Reports.Tests;

/// <summary>Tests that measure memory, and so run while no others do.</summary>
[CollectionDefinition(nameof(MemoryMeasures), DisableParallelization = true)]
public class MemoryMeasures;
