namespace Trucewatch.Reports;

/// <summary>A host leads to an address that may not be asked.</summary>
internal sealed class AddressRefusedException(string host) : IOException($"The host {host} leads to an address that is not public.");
