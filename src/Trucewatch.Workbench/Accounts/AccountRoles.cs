namespace Trucewatch.Workbench;

/// <summary>The names of roles, as people type them.</summary>
public static class AccountRoles
{
    /// <summary>All, the one that may least first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["reader", "analyst", "administrator"];

    /// <summary>The name of a role.</summary>
    public static string NameOf(AccountRole role) => Names[(int)role];

    /// <summary>Reads a name; false where no role has it.</summary>
    public static bool TryParse(string? name, out AccountRole role)
    {
        role = default;
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                role = (AccountRole)i;
                return true;
            }
        }

        return false;
    }
}
