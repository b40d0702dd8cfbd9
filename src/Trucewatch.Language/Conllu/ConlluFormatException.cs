namespace Trucewatch.Language;

/// <summary>A line that is not CoNLL-U; the message names the line and says what was expected.</summary>
public sealed class ConlluFormatException : FormatException
{
    public ConlluFormatException()
    {
    }

    public ConlluFormatException(string message)
        : base(message)
    {
    }

    public ConlluFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
