using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>A workbench that others can reach, over a small store, with a certificate of its own or behind a proxy.</summary>
internal sealed class SharedWorkbench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly RunningWorkbench _running;
    private readonly X509Certificate2? _certificate;

    private SharedWorkbench(TemporaryFolder folder, RunningWorkbench running, AccountBook book, StoppedClock clock, X509Certificate2? certificate) =>
        (_folder, _running, Book, Clock, _certificate) = (folder, running, book, clock, certificate);

    public StoppedClock Clock { get; }

    public AccountBook Book { get; }

    public HttpClient Client => _running.Client;

    public Uri Address => _running.Address;

    /// <summary>The report of the store, and its figure.</summary>
    public static string Report { get; } = ContentId.Of("Ten were killed."u8);

    public static string Figure { get; } = SampleReports.Coded("Ten were killed.").Records[0].Id;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts one.</summary>
    /// <param name="behindProxy">Whether requests come through a proxy, which is this machine.</param>
    /// <param name="rate">How many requests a second one may send for long.</param>
    public static async Task<SharedWorkbench> StartAsync(bool behindProxy = false, int rate = 1000)
    {
        var folder = new TemporaryFolder();
        var clock = new StoppedClock(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero));
        var file = new AccountFile(folder.File("accounts"));
        var certificate = behindProxy ? null : MakeCertificate();
        var ledger = await SqliteLedger.OpenAsync(folder.File("shared.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests", Clock = clock }, Cancellation);
        var coded = SampleReports.Coded("Ten were killed.", SampleReports.Day);
        await ledger.StoreAsync(SampleReports.Capture("Ten were killed."), coded, Cancellation);
        var access = new WorkbenchAccess
        {
            Accounts = file,
            Address = IPAddress.Loopback,
            Hosts = ["127.0.0.1", "trucewatch.example.org"],
            Certificate = certificate,
            Proxy = behindProxy ? IPAddress.Loopback : null,
        };
        var running = await RunningWorkbench.StartAsync(ledger, options => options with { Access = access, Clock = clock, RequestsASecond = rate });
        return new SharedWorkbench(folder, running, new AccountBook(file, clock), clock, certificate);
    }

    /// <summary>Makes an account that is ready to be used.</summary>
    /// <returns>The password and the authenticator's secret.</returns>
    public (string Password, string Secret) Make(string name, AccountRole role)
    {
        Book.Add(name, role);
        var password = "correct horse " + name;
        Book.SetPassword(name, password);
        var secret = Totp.NewSecret();
        Book.SetSecret(name, secret);
        return (password, secret);
    }

    /// <summary>The code that an authenticator shows now.</summary>
    public string CodeOf(string secret) => Totp.CodeOf(secret, Totp.StepAt(Clock.Now));

    /// <summary>A browser that nobody has signed in with.</summary>
    public FormClient Browser() => new(Address, _running.Handler());

    /// <summary>A browser in which somebody has signed in who has an account of a role.</summary>
    public async Task<FormClient> BrowserOfAsync(string name, AccountRole role)
    {
        var (password, secret) = Make(name, role);
        var browser = Browser();
        await SignInAsync(browser, name, password, CodeOf(secret));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("/", browser.Address);
        return browser;
    }

    /// <summary>Fills in the form and sends it.</summary>
    public static async Task<AngleSharp.Dom.IDocument> SignInAsync(FormClient browser, string name, string password, string? code = null) =>
        await browser.SendAsync(await browser.GetAsync("/sign-in"), "main form", [("name", name), ("password", password), ("code", code ?? "")], null);

    /// <summary>Asks as a program does.</summary>
    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string address, string? token = null, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await Client.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _running.DisposeAsync();
        _certificate?.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
