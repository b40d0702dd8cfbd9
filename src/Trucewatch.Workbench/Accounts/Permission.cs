namespace Trucewatch.Workbench;

/// <summary>What whoever sends something must be allowed.</summary>
internal enum Permission
{
    /// <summary>Nothing: that is how one signs in.</summary>
    None,

    /// <summary>To change what is theirs and not in the store.</summary>
    Own,

    /// <summary>To keep what is theirs in the store.</summary>
    Keep,

    /// <summary>To judge records.</summary>
    Review,

    /// <summary>To say who has an account.</summary>
    Administer,
}
