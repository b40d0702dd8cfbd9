using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary><c>serve accounts</c>: who may use a workbench that others can reach.</summary>
internal static class AccountsVerb
{
    private const int UsualDays = 90;
    private const int MostDays = 366;

    private static readonly Listing<Account> Listing = new(
        [
            new("name", account => account.Name, Wide: true),
            new("role", account => AccountRoles.NameOf(account.Role)),
            new("disabled", account => account.IsDisabled ? "disabled" : null),
            new("authenticator", account => account.Secret is null ? "none" : "set up"),
            new("made", account => IsoTime.Write(account.Made)),
            new("tokens", account => account.Tokens.Count.ToString(CultureInfo.InvariantCulture)),
        ],
        Write);

    public static Command Build(Surroundings surroundings) => new("accounts", "Say who may use a workbench that others can reach")
    {
        Add(surroundings), List(surroundings), Role(surroundings),
        Change(surroundings, "disable", "Keep somebody out; their acts and name stay", (book, name) => book.SetDisabled(name, isDisabled: true)),
        Change(surroundings, "enable", "Let somebody in again", (book, name) => book.SetDisabled(name, isDisabled: false)),
        Reset(surroundings), Token(surroundings),
    };

    private static Command Add(Surroundings surroundings)
    {
        var role = RoleOption("What they may do");
        return Make(surroundings, "add", "Make an account; prints a password, which is changed when it is first used", [role], (book, name, parsed) => book.Add(name, RoleOf(parsed.GetRequiredValue(role))));
    }

    private static Command Role(Surroundings surroundings)
    {
        var role = RoleOption("What they may do from now on");
        return Make(surroundings, "role", "Give an account another role", [role], (book, name, parsed) =>
        {
            book.SetRole(name, RoleOf(parsed.GetRequiredValue(role)));
            return null;
        });
    }

    private static Command Reset(Surroundings surroundings)
    {
        var authenticator = new Option<bool>("--authenticator") { Description = "Forget the authenticator, too; they set up another" };
        return Make(surroundings, "reset", "Print a new password for an account, and end its sessions", [authenticator], (book, name, parsed) => book.Reset(name, parsed.GetValue(authenticator)));
    }

    private static Command Token(Surroundings surroundings)
    {
        var role = RoleOption("What the program may do: no more than the account");
        var label = new Option<string>("--for") { Description = "What the token is for", HelpName = "WORDS", Required = true };
        var days = new Option<int>("--days") { Description = $"How long it lasts. Default: {UsualDays}", HelpName = "NUMBER", DefaultValueFactory = _ => UsualDays };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is < 1 or > MostDays)
                result.AddError($"--days {number}: expected a number from 1 to {MostDays}");
        });
        return Make(surroundings, "token", "Print a token, with which a program signs in as an account", [role, label, days], (book, name, parsed) =>
            book.AddToken(name, parsed.GetRequiredValue(label), RoleOf(parsed.GetRequiredValue(role)), TimeSpan.FromDays(parsed.GetValue(days))));
    }

    private static Command Change(Surroundings surroundings, string verb, string description, Action<AccountBook, string> act) => Make(surroundings, verb, description, [], (book, name, _) =>
    {
        act(book, name);
        return null;
    });

    private static Command List(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var accounts = ServeAccess.MakeAccounts();
        var verb = new Command("list", "List the accounts") { options.Store, accounts, options.Format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var file = ServeAccess.FileOf(surroundings, parsed.GetValue(accounts), parsed.GetRequiredValue(options.Store));
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), Listing, file.Read().ToAsyncEnumerable(), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Command Make(Surroundings surroundings, string verb, string description, IReadOnlyList<Option> own, Func<AccountBook, string, ParseResult, string?> act)
    {
        var name = new Argument<string>("NAME") { Description = "Whose account" };
        name.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var accounts = ServeAccess.MakeAccounts();
        var command = new Command(verb, description) { name };
        foreach (var option in own)
            command.Add(option);
        command.Add(options.Store);
        command.Add(accounts);
        command.SetAction(async (parsed, cancellation) =>
        {
            var book = new AccountBook(ServeAccess.FileOf(surroundings, parsed.GetValue(accounts), parsed.GetRequiredValue(options.Store)), surroundings.Clock);
            if (act(book, parsed.GetRequiredValue(name), parsed) is { } secret)
                await surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes(secret + "\n"), cancellation);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<string> RoleOption(string description)
    {
        var role = new Option<string>("--role") { Description = description, HelpName = string.Join('|', AccountRoles.Names), Required = true };
        role.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !AccountRoles.TryParse(result.Tokens[0].Value, out _))
                result.AddError($"--role {result.Tokens[0].Value}: expected {string.Join(", ", AccountRoles.Names)}");
        });
        return role;
    }

    private static AccountRole RoleOf(string name) => AccountRoles.TryParse(name, out var role) ? role : throw new ArgumentException($"{name} is no role", nameof(name));

    private static void Write(IBufferWriter<byte> output, Account account)
    {
        using var json = new Utf8JsonWriter(output, JsonLine.Options);
        json.WriteStartObject();
        json.WriteText("name", account.Name);
        json.WriteText("role", AccountRoles.NameOf(account.Role));
        json.WriteBoolean("disabled", account.IsDisabled);
        json.WriteBoolean("authenticator", account.Secret is not null);
        json.WriteText("made", IsoTime.Write(account.Made));
        json.WriteNumber("tokens", account.Tokens.Count);
        json.End(output);
    }
}
