namespace Trucewatch.Cli;

/// <summary>What was asked cannot be done at all; the program ends with status 2.</summary>
internal sealed class CliException : Exception
{
    /// <param name="code">The code under which the fault is documented.</param>
    /// <param name="message">What was found, what was expected, what to do next.</param>
    /// <param name="inner">The cause, when there is one.</param>
    public CliException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    public string Code { get; }
}
