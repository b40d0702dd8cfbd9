namespace Trucewatch.Ledger;

/// <summary>The store could not do what was asked. The message says what was found, what was expected and what to do next.</summary>
public class LedgerException : Exception
{
    /// <summary>Names the fault.</summary>
    /// <param name="code">One of <see cref="LedgerFault"/>.</param>
    /// <param name="message">For people; begins with the store's place.</param>
    /// <param name="inner">The database's own error, when there is one.</param>
    public LedgerException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The code under which the fault is documented, one of <see cref="LedgerFault"/>.</summary>
    public string Code { get; }
}
