namespace Trucewatch.Workbench;

/// <summary>The codes of what can go wrong with accounts.</summary>
public static class AccountFaults
{
    /// <summary>The file of accounts cannot be read or written, or is none.</summary>
    public const string File = "TW0818";

    /// <summary>There is no such account, or there is one already.</summary>
    public const string Name = "TW0819";

    /// <summary>The password is none that is taken.</summary>
    public const string Password = "TW0820";

    /// <summary>The last administrator who can sign in would be gone.</summary>
    public const string LastAdministrator = "TW0821";
}
