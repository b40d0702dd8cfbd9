namespace Trucewatch.Workbench;

/// <summary>What was asked of the accounts cannot be done.</summary>
/// <param name="code">The code under which the fault is documented.</param>
/// <param name="message">What was found, what was expected, what to do next.</param>
/// <param name="inner">The cause, when there is one.</param>
public sealed class AccountException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code under which the fault is documented.</summary>
    public string Code { get; } = code;
}
