namespace Trucewatch.Process;

/// <summary>Reports that are copies or rewrites of one another, and so one voice.</summary>
/// <param name="Id">Of the first report.</param>
/// <param name="Reports">Two or more report ids, in order of their days.</param>
/// <param name="Origin">The agency that most of them credit, else the id of the first.</param>
public sealed record Story(string Id, IReadOnlyList<string> Reports, string Origin);
