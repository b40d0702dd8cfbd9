using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Trucewatch.Workbench;

/// <summary>Takes the forms of people and their accounts.</summary>
internal static class AccountForms
{
    public static void Map(WebApplication app)
    {
        WorkbenchPages.MapFresh(app, AccessCheck.SignIn, Permission.None, context => Task.FromResult(SignInPage.Write(context)));
        WorkbenchPages.MapFresh(app, "/you/password", Permission.Own, context => Task.FromResult(PasswordPage.Write(context)));
        WorkbenchPages.MapFresh(app, "/you/authenticator", Permission.Own, context => Task.FromResult(AuthenticatorPage.Write(context)));
        WorkbenchPages.MapFresh(app, "/you/tokens", Permission.Own, context => Task.FromResult(TokensPage.Write(context, made: null)));
        WorkbenchPages.MapFresh(app, "/accounts", Permission.Administer, context => Task.FromResult(AccountsPage.Write(context, given: null)));
        FormRoutes.Map(app, AccessCheck.SignIn, Permission.None, SignInAsync);
        FormRoutes.Map(app, "/sign-out", Permission.Own, SignOutAsync);
        FormRoutes.Map(app, "/you/password", Permission.Own, PasswordAsync);
        FormRoutes.Map(app, "/you/authenticator", Permission.Own, AuthenticatorAsync);
        FormRoutes.Map(app, "/you/tokens", Permission.Own, TokenAsync);
        FormRoutes.Map(app, "/you/tokens/end", Permission.Own, EndTokenAsync);
        FormRoutes.Map(app, "/accounts", Permission.Administer, AddAsync);
        FormRoutes.Map(app, "/accounts/change", Permission.Administer, ChangeAsync);
    }

    private static async Task SignInAsync(HttpContext http, PageContext context, SentForm form)
    {
        var services = http.RequestServices;
        var address = ClientPlace.Of(http.Connection.RemoteIpAddress);
        var token = services.GetRequiredService<SignIns>().Try(form["name"] ?? "", form.Exact("password"), form["code"], address, out var wait);
        if (token is not null)
        {
            Keep(http, token);
            FormRoutes.Go(http, form.Back ?? "/");
            return;
        }

        var fault = wait is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"too many failed: wait {Math.Ceiling(time.TotalMinutes)} minutes before trying again [TW0813]")
            : "name, password or code is wrong [TW0812]";
        if (wait is { } left)
            http.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var page = SignInPage.Write(context with { Faults = [fault] });
        await WorkbenchPages.WriteAsync(http, context, page with { Status = wait is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests });
    }

    private static Task SignOutAsync(HttpContext http, PageContext context, SentForm form)
    {
        if (SignedIn.Of(http)?.Session is { } session)
            http.RequestServices.GetRequiredService<Sessions>().End(session);
        http.Response.Cookies.Delete(AccessCheck.Cookie, Options());
        FormRoutes.Go(http, AccessCheck.SignIn);
        return Task.CompletedTask;
    }

    private static Task PasswordAsync(HttpContext http, PageContext context, SentForm form) => DoAsync(http, context, PasswordPage.Write, (book, name) =>
    {
        var throttle = http.RequestServices.GetRequiredService<SignInThrottle>();
        var place = "you " + name;
        if (throttle.Begin(name, place) is not null)
            throw new AccountException("TW0813", "too many failed: wait a quarter of an hour before trying again");
        if (book.FindByPassword(name, form.Exact("old")) is null)
            throw new AccountException(AccountFaults.Password, "the password of now is another");
        throttle.Succeed(name, place);
        if (form.Exact("new") != form.Exact("again"))
            throw new AccountException(AccountFaults.Password, "the new password was typed in two ways; type the same twice");
        BeginAgain(http, book.SetPassword(name, form.Exact("new")));
    });

    private static Task AuthenticatorAsync(HttpContext http, PageContext context, SentForm form) => DoAsync(http, context, AuthenticatorPage.Write, (book, name) =>
    {
        if (SignedIn.Of(http)?.Session?.Offered is not { } secret || !http.RequestServices.GetRequiredService<SignIns>().IsCode(name, secret, form["code"]))
            throw new AccountException("TW0812", "the code is not the one of now; see that the clock of the authenticator is right, and type the next one");
        if (book.File.Find(name) is { Secret: not null })
            throw new AccountException("TW0812", "there is an authenticator already; an administrator can have it forgotten");
        BeginAgain(http, book.SetSecret(name, secret));
    });

    private static async Task TokenAsync(HttpContext http, PageContext context, SentForm form)
    {
        string? token = null;
        try
        {
            if (Visitor.Usable(form["label"]) is not { } label || !AccountRoles.TryParse(form["role"], out var role) || form.Number("days") is not (> 0 and <= TokensPage.MostDays and var days))
                throw new AccountException(AccountFaults.Name, $"a token needs a name, a role and a number of days from 1 to {TokensPage.MostDays}");
            token = Book(http).AddToken(context.Visitor.Name!, label, role, TimeSpan.FromDays(days));
        }
        catch (AccountException problem)
        {
            context = context with { Faults = [$"{problem.Message} [{problem.Code}]"] };
        }

        await WorkbenchPages.WriteAsync(http, context, TokensPage.Write(context, token));
    }

    private static Task EndTokenAsync(HttpContext http, PageContext context, SentForm form) =>
        DoAsync(http, context with { Back = "/you/tokens" }, again => TokensPage.Write(again, made: null), (book, name) => book.EndToken(name, form["id"] ?? ""));

    private static Task AddAsync(HttpContext http, PageContext context, SentForm form) => GiveAsync(http, context, book =>
    {
        if (!AccountRoles.TryParse(form["role"], out var role))
            throw new AccountException(AccountFaults.Name, $"choose a role: {string.Join(", ", AccountRoles.Names)}");
        var name = form["name"] ?? "";
        return (name, book.Add(name, role));
    });

    private static Task ChangeAsync(HttpContext http, PageContext context, SentForm form)
    {
        var name = form["name"] ?? "";
        return GiveAsync(http, context, book =>
        {
            switch (form["act"])
            {
                case "role" when AccountRoles.TryParse(form["role"], out var role):
                    book.SetRole(name, role);
                    return null;
                case "disable" or "enable":
                    book.SetDisabled(name, form["act"] == "disable");
                    return null;
                case "reset":
                    return (name, book.Reset(name, form.Has("authenticator")));
                default:
                    throw new AccountException(AccountFaults.Name, "press one of the buttons");
            }
        });
    }

    private static async Task GiveAsync(HttpContext http, PageContext context, Func<AccountBook, (string Name, string Password)?> act)
    {
        (string Name, string Password)? given = null;
        try
        {
            given = act(Book(http));
        }
        catch (AccountException problem)
        {
            context = context with { Faults = [$"{problem.Message} [{problem.Code}]"] };
        }

        // What is given is shown once; a page that is gone to could not know it.
        if (given is null && context.Faults.Count == 0)
            FormRoutes.Go(http, "/accounts");
        else
            await WorkbenchPages.WriteAsync(http, context, AccountsPage.Write(context, given));
    }

    private static async Task DoAsync(HttpContext http, PageContext context, Func<PageContext, Page> page, Action<AccountBook, string> act)
    {
        try
        {
            act(Book(http), context.Visitor.Name!);
        }
        catch (AccountException problem)
        {
            var again = context with { Faults = [$"{problem.Message} [{problem.Code}]"] };
            await WorkbenchPages.WriteAsync(http, again, page(again));
            return;
        }

        var next = Book(http).File.Find(context.Visitor.Name) is { MustEnrol: true } ? "/you/authenticator" : "/you";
        FormRoutes.Go(http, context.Back ?? next);
    }

    private static AccountBook Book(HttpContext http) => http.RequestServices.GetRequiredService<AccountBook>();

    // What was changed ends all sessions of the account; whoever changed it goes on in a new one.
    private static void BeginAgain(HttpContext http, Account account)
    {
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (SignedIn.Of(http)?.Session is { } session)
            sessions.End(session);
        Keep(http, sessions.Begin(account));
    }

    private static void Keep(HttpContext http, string token) => http.Response.Cookies.Append(AccessCheck.Cookie, token, Options());

    // Without an age: it goes with the browser. Lax, so that a link from a letter leads to its page.
    private static CookieOptions Options() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
