using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Accounts as the file has them.</summary>
internal static class AccountJson
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The file of some accounts.</summary>
    public static byte[] Write(IEnumerable<Account> accounts)
    {
        var root = new JsonObject { ["version"] = Version, ["accounts"] = new JsonArray([.. accounts.Select(Of)]) };
        return Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n");
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is none of accounts, or of a newer version.</exception>
    public static IReadOnlyList<Account> Read(byte[] content)
    {
        try
        {
            var root = JsonNode.Parse(content)!.AsObject();
            var version = (int)root["version"]!;
            return version == Version
                ? [.. root["accounts"]!.AsArray().Select(account => Of(account!.AsObject()))]
                : throw new FormatException($"it is of version {version}, and this program knows {Version}");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException("it is no file of accounts", problem);
        }
    }

    private static JsonObject Of(Account account) => new()
    {
        ["name"] = account.Name,
        ["role"] = AccountRoles.NameOf(account.Role),
        ["password_hash"] = account.PasswordHash,
        ["must_change"] = account.MustChange,
        ["secret"] = account.Secret,
        ["disabled"] = account.IsDisabled,
        ["made"] = IsoTime.Write(account.Made),
        ["tokens"] = new JsonArray([.. account.Tokens.Select(token => new JsonObject
        {
            ["id"] = token.Id,
            ["label"] = token.Label,
            ["sha256"] = token.Hash,
            ["role"] = AccountRoles.NameOf(token.Role),
            ["made"] = IsoTime.Write(token.Made),
            ["expires"] = IsoTime.Write(token.Expires),
        })]),
    };

    private static Account Of(JsonObject account) => new()
    {
        Name = Text(account, "name"),
        Role = Role(account),
        PasswordHash = Text(account, "password_hash"),
        MustChange = (bool)account["must_change"]!,
        Secret = (string?)account["secret"],
        IsDisabled = (bool)account["disabled"]!,
        Made = IsoTime.Read(Text(account, "made")),
        Tokens =
        [
            .. account["tokens"]!.AsArray().Select(token => token!.AsObject()).Select(token =>
                new AccountToken(Text(token, "id"), Text(token, "label"), Text(token, "sha256"), Role(token), IsoTime.Read(Text(token, "made")), IsoTime.Read(Text(token, "expires")))),
        ],
    };

    private static string Text(JsonObject from, string name) => (string?)from[name] ?? throw new FormatException($"an account has no {name}");

    private static AccountRole Role(JsonObject from) => AccountRoles.TryParse(Text(from, "role"), out var role) ? role : throw new FormatException($"{from["role"]} is no role");
}
