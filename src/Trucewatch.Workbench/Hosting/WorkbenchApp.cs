using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trucewatch.Workbench;

/// <summary>Puts the workbench together.</summary>
public static class WorkbenchApp
{
    private const int MostBodyBytes = 64 * 1024;
    private const int MostLineBytes = 8 * 1024;
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostConnections = 256;

    /// <summary>The workbench, not yet started. It listens on this machine's loopback, or, where it has accounts, on the address that the options name.</summary>
    public static WebApplication Build(WorkbenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(WorkbenchApp).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        // Standard output is for results; what goes wrong is told beside it.
        if (options.LogsAsJson)
            builder.Logging.AddJsonConsole(console => console.TimestampFormat = "O");
        else
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that keys are kept in the clear, and ours are kept nowhere.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        if (options.Access is { } access)
            AddAccounts(builder, access, options.Clock);
        builder.Services.AddRateLimiter(limiter => RequestRate.Limit(limiter, options));
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<StoreMoments>();
        builder.Services.AddSingleton<StoreReading>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StoreReading>());
        builder.Services.AddSingleton<Arrivals>();
        builder.Services.AddSingleton<NewReports>();
        builder.Services.AddSingleton<HeadWatch>();
        builder.Services.AddSingleton<LiveReports>();
        builder.Services.AddSingleton<RuleAddresses>();
        builder.Services.AddSingleton<Vocabulary>();
        builder.Services.AddSingleton<FormGuard>();
        AddForms(builder.Services, options);
        builder.Services.AddSingleton<SentenceLists>();
        var app = builder.Build();
        if (options.Access?.Proxy is { } proxy)
            app.UseForwardedHeaders(Forwarded(proxy));
        app.Use(next => http => Safety.CheckAsync(http, next));
        app.Use(next => http => Faults.CatchAsync(http, next));
        app.Use(next => http => AccessCheck.CheckAsync(http, next));
        app.UseRateLimiter();
        app.UseRouting();
        app.MapGet("/assets/{name}", Assets.Serve);
        app.MapGet("/healthz", () => Results.Text("ok\n"));
        app.MapGet("/readyz", async (StoreReading reading, StoreMoments moments, CancellationToken cancellation) =>
        {
            await moments.HeadAsync(cancellation);
            return reading.IsDone ? Results.Text("ready\n") : Results.Text("the store is being read\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        LiveReports.Map(app);
        WorkbenchPages.Map(app);
        Feeds.Map(app);
        Downloading.Map(app);
        ApiEndpoints.Map(app);
        ApiActs.Map(app);
        ReviewForms.Map(app);
        GradeForms.Map(app);
        SearchForms.Map(app);
        if (options.Access is not null)
            AccountForms.Map(app);
        return app;
    }

    // Keys live as long as the workbench runs and are written nowhere. Browsers send the cookies of a name to all its ports: each workbench has a cookie of its own.
    private static void AddForms(IServiceCollection services, WorkbenchOptions options)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            var place = Encoding.UTF8.GetBytes($"{options.Ledger.Info.Place}:{options.Port}");
            forms.Cookie.Name = "trucewatch-form-" + Convert.ToHexStringLower(SHA256.HashData(place).AsSpan(0, 4));
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = options.Access is null ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            forms.FormFieldName = "token";
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddAccounts(WebApplicationBuilder builder, WorkbenchAccess access, TimeProvider clock)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(new AccountBook(access.Accounts, clock));
        builder.Services.AddSingleton(new Sessions(clock));
        builder.Services.AddSingleton(new SignInThrottle(clock));
        builder.Services.AddSingleton(services => new SignIns(services.GetRequiredService<AccountBook>(), services.GetRequiredService<SignInThrottle>(), services.GetRequiredService<Sessions>(), clock));
    }

    // Only what the proxy itself adds is believed: the last of the addresses is the one that it saw.
    private static ForwardedHeadersOptions Forwarded(IPAddress proxy)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(proxy);
        return options;
    }

    private static void Limit(KestrelServerOptions kestrel, WorkbenchOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        kestrel.Limits.MaxRequestLineSize = MostLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        if (options.Access is not { } access)
            kestrel.Listen(options.Loopback, options.Port);
        else if (access.Certificate is { } certificate)
            kestrel.Listen(access.Address, options.Port, listen => listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate, ServerCertificateChain = access.Chain }));
        else
            kestrel.Listen(access.Address, options.Port);
    }
}
