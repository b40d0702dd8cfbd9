namespace Trucewatch.Cli;

/// <summary>Why an input gave no report.</summary>
/// <param name="Code">The code under which it is documented.</param>
/// <param name="Message">The reason, and what to do.</param>
internal sealed record InputProblem(string Code, string Message);
