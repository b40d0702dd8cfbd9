namespace Trucewatch.Workbench;

/// <summary>What somebody may do; each may do what those before may.</summary>
public enum AccountRole
{
    /// <summary>Read, export, and save searches of their own.</summary>
    Reader,

    /// <summary>Judge records.</summary>
    Analyst,

    /// <summary>Say who has an account.</summary>
    Administrator,
}
