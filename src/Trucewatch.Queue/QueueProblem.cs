namespace Trucewatch.Queue;

/// <summary>Why nothing could be made of a message.</summary>
/// <param name="Code">A stable code: one of <see cref="QueueFault"/>, or that of what reading or coding met.</param>
/// <param name="Message">What was found, what was expected, what to do next; one line.</param>
public sealed record QueueProblem(string Code, string Message);
