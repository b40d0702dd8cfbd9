namespace Trucewatch.Workbench;

/// <summary>With what a program signs in. The token itself is kept nowhere.</summary>
/// <param name="Id">Names it in lists.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Hash">The SHA-256 of the token, as hexadecimal digits. It is drawn at random and long, so that no slow hash is needed.</param>
/// <param name="Role">What the program may do: never more than its owner.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="Expires">When it ends, UTC.</param>
public sealed record AccountToken(string Id, string Label, string Hash, AccountRole Role, DateTimeOffset Made, DateTimeOffset Expires);
