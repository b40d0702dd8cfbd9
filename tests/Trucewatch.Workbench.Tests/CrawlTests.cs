using System.Net;

namespace Trucewatch.Workbench.Tests;

/// <summary>Walks through the whole workbench by its links, as a reader would.</summary>
public sealed class CrawlTests(SampleWorkbench workbench)
{
    private const int MostPages = 700;

    [Fact]
    public async Task Pages_AllThatLinksReach_AreThereWellFormedAndSmall()
    {
        var waiting = new Queue<Uri>([workbench.Address]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var large = new List<string>();
        var pages = 0;
        // Each kind of address is walked to some depth; a hundred records are alike.
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && pages < MostPages)
        {
            using var answer = await workbench.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address.PathAndQuery}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Content.Headers.ContentDisposition is not null || address.AbsolutePath.EndsWith("/original", StringComparison.Ordinal))
                continue;
            pages++;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (text.Length > 300_000)
                large.Add($"{address.PathAndQuery}: {text.Length}");
            var document = PageCheck.Parse(text, address.PathAndQuery);
            Assert.NotEqual("", document.QuerySelector("h1")?.TextContent.Trim());
            foreach (var link in document.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!).Where(link => !link.StartsWith("http", StringComparison.Ordinal)))
            {
                var target = new Uri(address, link);
                if (link.StartsWith('#') || target.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) || target.AbsolutePath == "/openapi.json")
                    continue;
                var kind = string.Join('/', target.AbsolutePath.Split('/').Take(2)) + target.AbsolutePath.Split('/').Length + string.Concat(target.Query.Split('&').Select(part => part.Split('=')[0]));
                if (kinds.GetValueOrDefault(kind) < 25 && seen.Add(target.PathAndQuery))
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(target);
                }
            }
        }

        Assert.True(pages > 150, $"only {pages} pages were reached");
        Assert.Empty(large);
    }
}
