using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>What was deleted for good while the workbench runs, and what is taken out through it.</summary>
public sealed class WithdrawnTests(SampleWorkbench sample)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_Deleted_IsToldAtItsAddressesAndNowhereElse()
    {
        using var folder = new TemporaryFolder();
        sample.CopyTo(folder.File("w.db"));
        await using var running = await RunningWorkbench.StartAsync(await OpenAsync(folder));
        var client = running.Client;
        await using var ledger = await OpenAsync(folder);
        var record = (await ledger.ReadRecordsAsync(new LedgerFilter { Kind = "statement" }, Cancellation).FirstAsync(Cancellation))!;
        var (document, id) = (record.Document, JsonDocument.Parse(record.Line).RootElement.GetProperty("id").GetString());
        var quote = JsonDocument.Parse(record.Line).RootElement.GetProperty("evidence")[0].GetProperty("quote").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/reports/{document}", UriKind.Relative), Cancellation)).StatusCode);
        await ledger.WithdrawAsync(new WithdrawalRequest("Anna <b>Berg</b>", "court order 12", [document]), Cancellation);

        foreach (var address in (string[])[$"/reports/{document}", $"/reports/{document}/records/{id}", $"/api/v1/reports/{document}", $"/api/v1/reports/{document}/records", $"/api/v1/records/{id}", $"/api/v1/records/{id}/history"])
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal((address, HttpStatusCode.Gone), (address, answer.StatusCode));
            Assert.Contains("court order 12", text, StringComparison.Ordinal);
            Assert.DoesNotContain(quote, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
            Assert.False(address.StartsWith("/reports", StringComparison.Ordinal) && text.Contains("<b>Berg</b>", StringComparison.Ordinal));
        }

        foreach (var address in (string[])[$"/reports/{document}/original", $"/reports/{document}/download", $"/reports/{document}/add"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation)).StatusCode);
        foreach (var address in (string[])["/", "/reports", "/records", "/timeline", "/review", "/export/csv", "/export/annotations", "/api/v1/records?limit=1000"])
            Assert.DoesNotContain(document, await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OverTheWeb_IsAnActWithTheHashOfWhatWentOut()
    {
        using var folder = new TemporaryFolder();
        sample.CopyTo(folder.File("w.db"));
        await using var running = await RunningWorkbench.StartAsync(await OpenAsync(folder));
        await using var ledger = await OpenAsync(folder);
        // Other tests take things out of the sample, too.
        var before = await ledger.ReadExportsAsync(Cancellation).CountAsync(Cancellation);
        foreach (var (number, form) in ((string[])["csv", "xlsx", "geojson"]).Index())
        {
            var bytes = await running.Client.GetByteArrayAsync(new Uri($"/export/{form}?kind=figure&since=2025-01-01", UriKind.Relative), Cancellation);
            KeptExport? kept = null;
            // The act comes after the last byte.
            for (var tries = 0; tries < 100 && kept is null; tries++)
            {
                await Task.Delay(20, Cancellation);
                kept = await ledger.ReadExportsAsync(Cancellation).Skip(before + number).FirstOrDefaultAsync(Cancellation);
            }

            Assert.Equal((form, true, null), (kept!.Note.Format, kept.Note.IsWhole, kept.Note.Manifest));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), kept.Note.Sha256);
            Assert.Contains(new("kind", "figure"), kept.Note.Query);
        }

        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/export/csv", UriKind.Relative));
        await running.Client.SendAsync(head, Cancellation);
        Assert.Equal(before + 3, await ledger.ReadExportsAsync(Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Export_StoreOpenToBeRead_IsGivenAndSaysThatNoActIsKept()
    {
        using var folder = new TemporaryFolder();
        sample.CopyTo(folder.File("w.db"));
        await using var running = await RunningWorkbench.StartAsync(await SqliteLedger.OpenAsync(folder.File("w.db"), LedgerAccess.Read, new SqliteLedgerOptions(), Cancellation), options => options with { CanReview = false });
        using var answer = await running.Client.GetAsync(new Uri("/export/csv", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("none", Assert.Single(answer.Headers.GetValues("Trucewatch-Act")), StringComparison.Ordinal);
    }

    private static Task<SqliteLedger> OpenAsync(TemporaryFolder folder) =>
        SqliteLedger.OpenAsync(folder.File("w.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);
}
