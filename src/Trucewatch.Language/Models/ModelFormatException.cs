namespace Trucewatch.Language;

/// <summary>A file that is not a language model, or is damaged (TW0402 to TW0404).</summary>
public sealed class ModelFormatException : FormatException
{
    public ModelFormatException()
    {
    }

    public ModelFormatException(string message)
        : base(message)
    {
    }

    public ModelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
