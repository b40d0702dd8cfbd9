namespace Trucewatch.Records;

/// <summary>A line of JSON Lines that is not what the contract says.</summary>
public sealed class RecordFormatException : FormatException
{
    /// <summary>Names the line and the fault.</summary>
    /// <param name="line">The line's number in its file, from 1.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="inner">The cause, when there is one.</param>
    public RecordFormatException(long line, string message, Exception? inner = null)
        : base($"{Code}: line {line}: {message}", inner) => (Line, Fault) = (line, message);

    /// <summary>The code under which the fault is documented.</summary>
    public const string Code = "TW0501";

    /// <summary>The line's number in its file, from 1.</summary>
    public long Line { get; }

    /// <summary>What was found and what was expected, without the line.</summary>
    public string Fault { get; }
}
