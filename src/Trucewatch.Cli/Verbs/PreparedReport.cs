using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>What is known of an input before anything of it is stored.</summary>
/// <param name="Source">The input.</param>
/// <param name="Capture">Its bytes; null where they could not be had.</param>
/// <param name="Document">The id of its bytes.</param>
/// <param name="Coded">What it was coded to; null where it could not be, or where the store has it coded so already.</param>
/// <param name="Problem">Why it gave no report; null where it did, or where nobody asked.</param>
internal sealed record PreparedReport(string Source, Reports.Capture? Capture, string Document, CodedReport? Coded, ReadProblem? Problem);
